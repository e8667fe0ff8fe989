package org.millwright.demand;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which hours of sites local and outside crews have in turn (错时作业), as recorded. Answered by whoever records them. */
public interface HoursInTurn {

    enum Side { LOCAL, OUTSIDE }

    record Stretch(Side side, Instant starts, Instant ends) {}

    /**
     * @param stretches           by start; those of the two sides never overlap
     * @param disinfectionMinutes that the zone's rule wants between one side and the other; the most that it wants on any of these days
     */
    record Recorded(List<Stretch> stretches, int disinfectionMinutes) {}

    /** By site, all that is not over by the moment, in one query; sites of which nothing is recorded are missing. */
    Map<UUID, Recorded> listRecorded(Collection<UUID> siteIds, Instant from);
}
