package org.millwright.demand.ranking;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.CrewClearance.Verdict;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;

/** Turns what is said of a crew's entry at one site into the engine's control status. */
final class EngineClearances {

    /** Above so many one new roster is cheaper than a copy for each. */
    private static final int MANY = 200;

    private EngineClearances() {}

    static ControlStatus controlStatus(Clearance known) {
        long reported = known.statedAt() == null ? Interval.OPEN_START : Minutes.of(known.statedAt());
        var status = switch (known.verdict()) {
            case CLEARED -> ControlStatus.admitted(reported);
            case CLEARED_FROM -> ControlStatus.admittedFrom(Minutes.notBefore(Objects.requireNonNull(known.from())), reported);
            case SUSPENDED -> ControlStatus.refused(reported);
            case UNKNOWN -> ControlStatus.MISSING;
        };
        if (!known.split() || known.verdict() == Verdict.UNKNOWN) return status;
        return status.withSplitShiftUntil(known.splitUntil() == null ? Interval.OPEN_END : Minutes.notBefore(known.splitUntil()));
    }

    /** The crews as they stand at a site; those that the roster does not know stay out. */
    static Roster at(Roster register, Map<UUID, Clearance> exceptions) {
        Map<String, Crew> changed = new HashMap<>();
        exceptions.forEach((id, known) -> register.findCrew(id.toString()).ifPresent(crew -> changed.put(crew.id(), crew.withControlStatus(controlStatus(known)))));
        if (changed.size() > MANY) return Roster.of(register.crews().stream().map(crew -> changed.getOrDefault(crew.id(), crew)).toList());
        var roster = register;
        for (var crew : changed.values()) roster = roster.with(crew);
        return roster;
    }
}
