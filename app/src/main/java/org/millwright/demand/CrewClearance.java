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
     * @param splitUntil when that is over; null when it is not, or nobody knows
     */
    record Clearance(Verdict verdict, @Nullable Instant from, @Nullable Instant statedAt, boolean stale, boolean split, @Nullable Instant splitUntil) {}

    /**
     * All in a constant number of queries; crews that do not exist are missing.
     *
     * @param level a control level to suppose (what-if); null for the one in force
     */
    Map<UUID, Clearance> clearancesOf(Collection<UUID> crewIds, UUID siteId, @Nullable String level);

    /**
     * By site, the crews that stand there otherwise than the register says of them everywhere. A ranking, which has the register of a whole zone in memory,
     * asks for these alone; by all others it takes the register's word. In a constant number of queries, whatever the number of sites.
     *
     * @param level a control level to suppose (what-if); null for the one in force
     */
    default Map<UUID, Map<UUID, Clearance>> listExceptions(Collection<UUID> siteIds, @Nullable String level) {
        return Map.of();
    }

    default Clearance clearanceOf(UUID crewId, UUID siteId, @Nullable String level) {
        return Optional.ofNullable(clearancesOf(List.of(crewId), siteId, level).get(crewId)).orElseThrow(() -> new NotFound("crew"));
    }
}
