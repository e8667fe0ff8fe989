package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.chain.ChainGap;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Transfers.Ordered;

/**
 * Where the crew was seen, the gaps, the rides and the site's hours in turn.
 *
 * @param last where somebody of it was seen last; null before the first
 */
public record ChainView(List<PointView> points, @Nullable ChainPoint last, List<PersonLine> people, List<GapView> gaps, List<Ordered> transfers, HoursView hours) {

    /** @param people how many were seen there */
    public record PointView(ChainPoint point, @Nullable Instant at, int people) {}

    /** One of the crew: here since, expected, missing or gone. */
    public record PersonLine(UUID id, String person, @Nullable Instant arrivedAt, boolean missed, @Nullable Instant outAt, @Nullable ChainPoint last, @Nullable Instant lastAt) {

        public boolean tellable() {
            return !missed && outAt == null;
        }
    }

    /** @param person masked; empty for the whole crew */
    public record GapView(ChainGap gap, String person) {}

    public long here() {
        return people.stream().filter(it -> it.arrivedAt() != null && it.outAt() == null).count();
    }
}
