package org.millwright.demand;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;

/** Whether a crew may come on site, as the control status stands. Answered by the directory's control status until entry judges filings. */
public interface CrewClearance {

    enum Verdict { CLEARED, CLEARED_FROM, SUSPENDED, UNKNOWN }

    /**
     * @param from     when it may come; null when it may not, or nobody knows
     * @param statedAt when the facts behind it were stated; null without any
     * @param stale    the facts are older than the zone's setting allows
     * @param split    only alone at other hours than the site's other crews
     */
    record Clearance(Verdict verdict, @Nullable Instant from, @Nullable Instant statedAt, boolean stale, boolean split) {}

    /**
     * All in a constant number of queries; crews that do not exist are missing.
     *
     * @param level a control level to suppose (what-if); null for the one in force
     */
    Map<UUID, Clearance> clearancesOf(Collection<UUID> crewIds, UUID siteId, @Nullable String level);

    default Clearance clearanceOf(UUID crewId, UUID siteId, @Nullable String level) {
        return Optional.ofNullable(clearancesOf(List.of(crewId), siteId, level).get(crewId)).orElseThrow(() -> new NotFound("crew"));
    }
}
