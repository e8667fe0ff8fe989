package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

/** Locals have the site from 100 to 200 and outside crews from 250 to 400 on a day that lasts until 500, with 50 minutes of disinfection. */
class TurnRuleTest {

    private static AJob of(long minutes) {
        return job("j", minutes).window(0, 500).splitShift().disinfected(50).local(100, 200, 0, 500).outside(250, 400, 0, 500);
    }

    private static ACrew outside(long until) {
        return crew("c").base(ACrew.far(0)).splitShiftUntil(until);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("as long as its hours", of(100), crew("c"), "allowed"),
                arguments("a minute longer", of(101), crew("c"), "LOCAL 100, needs 101"),
                arguments("begins with them", of(100).startsAt(100), crew("c"), "allowed"),
                arguments("begins a minute before", of(50).startsAt(99), crew("c"), "LOCAL begins at 99, needs 100 in 100-200"),
                arguments("begins in those of the others", of(50).startsAt(250), crew("c"), "LOCAL begins at 250, needs 500"),
                arguments("begins in them and does not end", of(60).startsAt(150), crew("c"), "LOCAL 50, needs 60"),
                arguments("outside, as long as theirs", of(150), outside(Interval.OPEN_END), "allowed"),
                arguments("outside, a minute longer", of(151), outside(Interval.OPEN_END), "OUTSIDE 150, needs 151"),
                arguments("outside, in those of the locals", of(10).startsAt(150), outside(Interval.OPEN_END), "OUTSIDE begins at 150, needs 250 in 250-400"),
                arguments("outside, in no split shift", of(400), outside(Interval.OPEN_START), "allowed"),
                arguments("outside, in no split shift any more", of(300).startsAt(150), outside(150), "allowed"),
                arguments("outside, in split shift until later", of(300).startsAt(150), outside(151), "OUTSIDE begins at 150, needs 151 in 250-400"),
                arguments("in split shift at this site", of(10).startsAt(150).splitShiftHere(Map.of("c", Interval.OPEN_END)), outside(Interval.OPEN_START),
                        "OUTSIDE begins at 150, needs 250 in 250-400"),
                arguments("in none at this site", of(10).startsAt(150).splitShiftHere(Map.of("c", Interval.OPEN_START)), outside(Interval.OPEN_END), "allowed"),
                arguments("hours that leave no disinfection are shortened", of(101).disinfected(100), outside(Interval.OPEN_END), "OUTSIDE 100, needs 101"),
                arguments("without hours of its own it is out before the others, disinfection included",
                        job("j", 200).window(0, 500).disinfected(50).local(250, 400, 0, 500).splitShift(), outside(Interval.OPEN_END), "allowed"),
                arguments("and goes on after them", job("j", 201).window(0, 500).disinfected(50).local(250, 400, 0, 500).splitShift(),
                        outside(Interval.OPEN_END), "allowed"),
                arguments("with the disinfection after them", job("j", 251).window(0, 500).disinfected(50).local(250, 400, 0, 500).splitShift(),
                        outside(Interval.OPEN_END), "OUTSIDE 250, needs 251"),
                arguments("on another day than its hours it is as free as ever", job("j", 500).window(0, 1_500).disinfected(50).outside(250, 400, 0, 500)
                        .splitShift().startsAt(1_000), outside(Interval.OPEN_END), "allowed"),
                arguments("short for other reasons too", job("j", 501).window(0, 500).local(100, 200, 0, 500), crew("c"), "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.TURNS, job, crew)).isEqualTo(verdict);
    }
}
