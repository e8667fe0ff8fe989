package org.millwright.demand.ranking;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.CrewClearance.Verdict;
import org.millwright.planner.Roster;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;

/** Turns what is said of a crew's entry at one site into the engine's control status. */
final class EngineClearances {

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
        return register.withControlStatuses(exceptions.entrySet().stream().collect(Collectors.toMap(it -> it.getKey().toString(), it -> controlStatus(it.getValue()))));
    }
}
