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
import org.millwright.planner.rule.RuleCode;

class ClearanceRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("admitted", job("j", 9).window(0, 20), crew("c"), "allowed"),
                arguments("not known", job("j", 9).window(0, 20), crew("c").status(ControlStatus.MISSING), "allowed"),
                arguments("cleared just in time", job("j", 9).window(0, 20),
                        crew("c").status(ControlStatus.admittedFrom(11, 0)), "allowed"),
                arguments("one minute late", job("j", 9).window(0, 20),
                        crew("c").status(ControlStatus.admittedFrom(12, 0)),
                        "from 12, needs 11 to start 11"),
                arguments("travel comes after", job("j", 9).window(0, 30),
                        crew("c").north(10_000, "370612", "").status(ControlStatus.admittedFrom(9, 0)),
                        "from 9, needs 8 to start 21"),
                arguments("refused", job("j", 9).window(0, 20), crew("c").status(ControlStatus.refused(0)),
                        "from never, needs 11 to start 11"),
                arguments("refused and no window either", job("j", 9).window(0, 8),
                        crew("c").status(ControlStatus.refused(0)),
                        "from never, needs never to start never"),
                arguments("too short a window is another rule's", job("j", 9).window(0, 8),
                        crew("c").status(ControlStatus.admittedFrom(500, 0)), "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.CLEARANCE, job, crew)).isEqualTo(verdict);
    }
}
