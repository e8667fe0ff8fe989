package org.millwright.demand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** @param level a control level to suppose (what-if); null for the one in force */
    Clearance clearanceOf(UUID crewId, UUID siteId, @Nullable String level);
}
