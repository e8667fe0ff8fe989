package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.planning.Move;
import java.time.ZoneId;

/** A move as it was typed, or dragged. */
public record MoveAsk(@Nullable String packageId, @Nullable String crewId, @Nullable String fromCrew, @Nullable String starts) {

    /** @return null when something is missing, and the problems say what */
    @Nullable Move read(ZoneId timeZone, Problems problems) {
        var moments = new Moments(timeZone, problems);
        var what = moments.chosen("packageId", packageId);
        var who = moments.chosen("crewId", crewId);
        var when = moments.from("starts", starts);
        return what == null || who == null || when == null ? null : new Move(what, who, Moments.id(fromCrew).orElse(null), when);
    }
}
