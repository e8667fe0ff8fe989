package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

class WindowRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("just fits", job("j", 9).window(0, 9), crew("c"), "allowed"),
                arguments("one minute short", job("j", 9).window(0, 8), crew("c"), "8, needs 9"),
                arguments("the equipment comes too late", job("j", 9).window(0, 20).ready(12), crew("c"), "8, needs 9"),
                arguments("travel takes too long", job("j", 9).window(0, 20), crew("c").north(10_000, "370612", ""),
                        "7, needs 9"),
                arguments("over already", job("j", 9).window(-50, 0), crew("c"), "0, needs 9"),
                arguments("not in one window but in two", job("j", 9).windows(new Interval(0, 8), new Interval(8,
                        14)), crew("c"), "8, needs 9"),
                arguments("outside the shifts", job("j", 9).window(0, 100), crew("c").shifts(new Interval(92, 200)),
                        "8, needs 9"),
                arguments("over two shifts", job("j", 9).window(0, 100), crew("c").shifts(new Interval(10, 15),
                        new Interval(90, 94)), "allowed"),
                arguments("no shifts at all", job("j", 9), crew("c").shifts(), "0, needs 9"),
                arguments("open to the end, but the shifts run out", job("j", 9).windows(Interval.from(0)),
                        crew("c").shifts(new Interval(0, 8)),
                        "8, needs 9"),
                arguments("a full calendar is not a short window", job("j", 9).window(0, 9), crew("c").booked(0, 9),
                        "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.WINDOW, job, crew)).isEqualTo(verdict);
    }
}
