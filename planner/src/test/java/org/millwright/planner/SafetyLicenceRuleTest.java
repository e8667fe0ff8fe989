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

class SafetyLicenceRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("not asked", job("j", 9), crew("c"), "allowed"),
                arguments("none held", job("j", 9).safety(), crew("c"), "none, needs 0-9"),
                arguments("valid", job("j", 9).safety(), crew("c").safety(Interval.ALWAYS), "allowed"),
                arguments("to the last minute", job("j", 9).safety(), crew("c").safety(Interval.until(9)), "allowed"),
                arguments("one minute short", job("j", 9).safety(), crew("c").safety(Interval.until(8)),
                        "…-8, needs 0-9"),
                arguments("renewed in time", job("j", 9).safety(),
                        crew("c").safety(Interval.from(4)).safety(Interval.until(4)), "allowed"),
                arguments("the one that reaches furthest is told", job("j", 9).safety(),
                        crew("c").safety(Interval.until(3)).safety(new Interval(-9, 7)), "-9-7, needs 0-9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.SAFETY_LICENCE, job, crew)).isEqualTo(verdict);
    }
}
