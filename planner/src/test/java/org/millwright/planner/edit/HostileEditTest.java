package org.millwright.planner.edit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Installer;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.TrackRecord;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;

class HostileEditTest {

    private static final Place SITE = new Place(new Position(37.5, 121.4), "370612", "");
    private static final WorkPackage WHAT = WorkPackage.of(new Job("j", "acme", SITE, 60, Interval.OPEN_START,
            List.of(new Interval(0, 1_000)), Requirements.NONE, false));
    private static final Crew CREW = new Crew("c", SITE, new Installer("i", List.of(), List.of(), ServiceArea.EVERYWHERE, List.of()),
            List.of(), new Capacity(WorkCalendar.of(new Interval(0, 1_000)), List.of(), 0), ControlStatus.MISSING, TrackRecord.NONE);
    private static final Problem PROBLEM = new Problem(List.of(CREW), List.of(WHAT), Context.at(0));

    static Stream<Arguments> table() {
        return Stream.of(
                refused(() -> new Edit.CrewOut("c", 10, 10), "CrewOut: untilMinute is 10, must be after fromMinute 10"),
                refused(() -> new Edit.CrewOut(" ", 10, 20), "CrewOut: crewId is blank, must have at least 1 character"),
                refused(() -> new Edit.CrewOut("ghost", 10, 20).apply(PROBLEM), "CrewOut: crewId is ghost, must be a crew of the problem"),
                refused(() -> new Edit.LevelRaised(ServiceArea.EVERYWHERE, 10, 5),
                        "LevelRaised: clearedFromMinute is 5, must be after fromMinute 10"),
                refused(() -> new Edit.LevelRaised(null, 10, 20), "LevelRaised: area is missing"),
                refused(() -> new Edit.Delayed("ghost", 10).apply(PROBLEM), "Delayed: packageId is ghost, must be a package of the problem"),
                refused(() -> new Edit.Delayed("j", 2_000_000_000),
                        "Delayed: readyMinute is 2000000000, must be from -1000000000 to 1000000000"),
                refused(() -> new Edit.Wanted(WHAT).apply(PROBLEM), "Problem: packages names j twice"),
                refused(() -> new Edit.Withdrawn("ghost").apply(PROBLEM),
                        "Withdrawn: packageId is ghost, must be a package of the problem"),
                refused(() -> new Edit.CrewJoined(CREW).apply(PROBLEM), "Problem: crews names c twice"),
                refused(() -> new Edit.Locked("j", Set.of("ghost"), 10).apply(PROBLEM),
                        "WorkPackage j: only names ghost, must be a crew of the problem"),
                refused(() -> new Edit.Locked("j", Set.of(), Interval.OPEN_END),
                        "Locked: startMinute is 9223372036854775807, must be from -1000000000 to 1000000000"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("table")
    void refuses(ThrowingCallable edit, String message) {
        assertThatThrownBy(edit).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments refused(ThrowingCallable edit, String message) {
        return arguments(edit, message);
    }
}
