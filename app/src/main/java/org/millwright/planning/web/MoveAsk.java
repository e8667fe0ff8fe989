package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.planning.Move;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A move as it was typed, or dragged.
 *
 * @param with     further crews, of a package that has fewer than it needs
 * @param crewText what was typed to find a crew
 */
public record MoveAsk(@Nullable String packageId, @Nullable String crewId, @Nullable String fromCrew, @Nullable List<String> with, @Nullable String crewText, @Nullable String starts) {

    /** @return null when something is missing, and the problems say what */
    @Nullable Move read(ZoneId timeZone, Problems problems) {
        var moments = new Moments(timeZone, problems);
        var what = moments.chosen("packageId", packageId);
        var who = moments.chosen("crewId", crewId);
        var when = moments.from("starts", starts);
        var others = further().stream().flatMap(each -> Moments.id(each).stream()).toList();
        return what == null || who == null || when == null ? null : new Move(what, who, Moments.id(fromCrew).orElse(null), others, when);
    }

    List<String> further() {
        return with == null ? List.of() : with.stream().filter(Objects::nonNull).toList();
    }
}
