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

class LicenceRuleTest {

    private static final AJob CRANE_2 = job("j", 9).licence("crane", 2);

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("none asked", job("j", 9), crew("c"), "allowed"),
                arguments("none held", CRANE_2, crew("c"), "none, needs crane 2 0-9"),
                arguments("the class", CRANE_2, crew("c").licence("crane", 2, Interval.ALWAYS), "allowed"),
                arguments("a higher class", CRANE_2, crew("c").licence("crane", 1, Interval.ALWAYS), "allowed"),
                arguments("a lower class", CRANE_2, crew("c").licence("crane", 3, Interval.ALWAYS),
                        "crane 3 …-…, needs crane 2 0-9"),
                arguments("the highest of two too low", CRANE_2, crew("c").licence("crane", 4, Interval.ALWAYS)
                        .licence("crane", 3, Interval.ALWAYS), "crane 3 …-…, needs crane 2 0-9"),
                arguments("another scope", CRANE_2, crew("c").licence("boiler", 1, Interval.ALWAYS),
                        "none, needs crane 2 0-9"),
                arguments("to the last minute", CRANE_2, crew("c").licence("crane", 2, Interval.until(9)), "allowed"),
                arguments("one minute short", CRANE_2, crew("c").licence("crane", 2, Interval.until(8)),
                        "crane 2 …-8, needs crane 2 0-9"),
                arguments("high class lapsed, low class valid", CRANE_2, crew("c").licence("crane", 1,
                        Interval.until(5))
                        .licence("crane", 3, Interval.ALWAYS), "crane 1 …-5, needs crane 2 0-9"),
                arguments("renewed without a gap", CRANE_2, crew("c").licence("crane", 1, Interval.from(5))
                        .licence("crane", 2, Interval.until(5)), "allowed"),
                arguments("renewed with a gap: later", CRANE_2, crew("c").licence("crane", 1, Interval.from(6))
                        .licence("crane", 2, Interval.until(5)), "allowed"),
                arguments("begins too late for the window", CRANE_2, crew("c").licence("crane", 2,
                        Interval.from(9_992)),
                        "crane 2 9992-…, needs crane 2 0-9"),
                arguments("two asked, one held", job("j", 9).licence("crane", 2).licence("boiler", 1),
                        crew("c").licence("crane", 2, Interval.ALWAYS), "none, needs boiler 1 0-9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.LICENCE, job, crew)).isEqualTo(verdict);
    }
}
