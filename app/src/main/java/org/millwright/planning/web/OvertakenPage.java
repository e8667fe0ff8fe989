package org.millwright.planning.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/**
 * Somebody has published since a draft began: what has changed, and the way on.
 *
 * @param number  of what is published now
 * @param clashes packages that the draft has changed too, in all
 */
public record OvertakenPage(UUID planId, String plan, int number, @Nullable String by, @Nullable Instant at, long clashes, Paged<Line> lines) {

    /**
     * @param before, after null: nobody
     * @param clash  the draft has changed it too
     */
    public record Line(UUID packageId, String number, String title, @Nullable Place before, @Nullable Place after, boolean clash) {}

    public record Place(UUID crewId, String crew, Instant starts, Instant ends) {}
}
