package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

class SplitShiftRuleTest {

    private static ControlStatus until(long minute) {
        return ControlStatus.admitted(0).withSplitShiftUntil(minute);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("not needed", job("j", 9).window(0, 20), crew("c"), "allowed"),
                arguments("needed for ever, and allowed", job("j", 9).window(0, 20).splitShift(),
                        crew("c").status(until(Interval.OPEN_END)),
                        "allowed"),
                arguments("needed for ever", job("j", 9).window(0, 20), crew("c").status(until(Interval.OPEN_END)),
                        "until never, needs 11"),
                arguments("over just in time", job("j", 9).window(0, 20), crew("c").status(until(11)), "allowed"),
                arguments("one minute late", job("j", 9).window(0, 20), crew("c").status(until(12)),
                        "until 12, needs 11"),
                arguments("over long ago", job("j", 9).window(0, 20), crew("c").status(until(-5)), "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.SPLIT_SHIFT, job, crew)).isEqualTo(verdict);
    }
}
