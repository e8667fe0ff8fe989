package org.millwright.planning.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;
import org.millwright.planning.PlanEdit;
import org.millwright.planning.Supposable;
import org.millwright.tenancy.Ids;

/**
 * What shall be supposed, as typed.
 *
 * @param kind      crew_out, level_raised, equipment_late or extra_work
 * @param crewText what was typed to find the crew
 * @param prefixes  of division codes, apart by commas or blanks
 * @param workText  what was typed to find the work
 * @param packageId whose machine is late, or that the extra work is like
 */
public record EditForm(@Nullable String kind, @Nullable String crewId, @Nullable String crewText, @Nullable String prefixes, @Nullable String workText,
                       @Nullable String packageId, @Nullable String title, @Nullable String from, @Nullable String until) {

    private static final int LONGEST_TITLE = 200;

    /** @return null when something is missing, and the problems say what */
    @Nullable PlanEdit read(ZoneId timeZone, Supposable there, Problems problems) {
        var moments = new Moments(timeZone, problems);
        var edit = switch (kind == null ? "" : kind) {
            case "crew_out" -> crewOut(moments, there);
            case "level_raised" -> levelRaised(moments);
            case "equipment_late" -> equipmentLate(moments, there);
            case "extra_work" -> extraWork(moments, there);
            default -> {
                problems.add("kind", kind, "planning.problem.choose");
                yield null;
            }
        };
        return edit;
    }

    private @Nullable PlanEdit crewOut(Moments moments, Supposable there) {
        var crew = known(moments, "crewId", crewId, there::hasCrew, "planning.problem.no_crew");
        var span = span(moments);
        return crew == null || span == null ? null : new PlanEdit.CrewOut(Ids.next(), crew, span.from(), span.until());
    }

    private @Nullable PlanEdit levelRaised(Moments moments) {
        List<String> codes = prefixes == null ? List.of() : Arrays.stream(prefixes.split("[,，、;；\\s]+")).filter(code -> !code.isEmpty()).distinct().toList();
        boolean good = !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("([0-9]{2}){1,3}"));
        if (!good) moments.problems().add("prefixes", prefixes, "planning.problem.prefixes");
        var span = span(moments);
        return !good || span == null ? null : new PlanEdit.LevelRaised(Ids.next(), codes, span.from(), span.until());
    }

    private @Nullable PlanEdit equipmentLate(Moments moments, Supposable there) {
        var what = known(moments, "packageId", packageId, there::hasOpenWork, "planning.problem.no_open_work");
        var when = moments.from("until", until);
        return what == null || when == null ? null : new PlanEdit.EquipmentLate(Ids.next(), what, when);
    }

    private @Nullable PlanEdit extraWork(Moments moments, Supposable there) {
        UUID like = known(moments, "packageId", packageId, there::hasWork, "planning.problem.no_work");
        var name = title == null ? "" : title.strip();
        if (name.isEmpty()) moments.problems().add("title", title, "planning.problem.title");
        if (name.length() > LONGEST_TITLE) moments.problems().add("title", title, "planning.problem.long", name.length(), LONGEST_TITLE);
        var span = span(moments);
        return like == null || span == null || name.isEmpty() ? null : new PlanEdit.ExtraWork(Ids.next(), like, name, span.from(), span.until());
    }

    private static @Nullable UUID known(Moments moments, String field, @Nullable String typed, Predicate<UUID> there, String problem) {
        var id = moments.chosen(field, typed);
        if (id == null || there.test(id)) return id;
        moments.problems().add(field, typed, problem);
        return null;
    }

    private record Span(Instant from, Instant until) {}

    private @Nullable Span span(Moments moments) {
        var begins = moments.from("from", from);
        var ends = moments.until("until", until);
        if (begins == null || ends == null) return null;
        if (begins.isBefore(ends)) return new Span(begins, ends);
        moments.problems().add("until", until, "planning.problem.until", from == null ? "" : from);
        return null;
    }
}
