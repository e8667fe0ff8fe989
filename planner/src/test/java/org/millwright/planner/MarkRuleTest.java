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
import org.millwright.planner.problem.Mark;
import org.millwright.planner.rule.RuleCode;

class MarkRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("none", job("j", 9), crew("c"), "allowed"),
                arguments("blacklisted for ever", job("j", 9), crew("c").mark(Mark.blacklist(Interval.ALWAYS)),
                        "BLACKLIST …-…"),
                arguments("until now", job("j", 9), crew("c").mark(Mark.blacklist(Interval.until(0))), "allowed"),
                arguments("past the present minute", job("j", 9), crew("c").mark(Mark.blacklist(Interval.until(1))),
                        "BLACKLIST …-1"),
                arguments("ends before the job begins", job("j", 9).window(50, 99),
                        crew("c").mark(Mark.blacklist(Interval.until(20))),
                        "BLACKLIST …-20"),
                arguments("in the last minute", job("j", 9), crew("c").mark(Mark.blacklist(Interval.from(8))),
                        "BLACKLIST 8-…"),
                arguments("after the finish", job("j", 9), crew("c").mark(Mark.blacklist(Interval.from(9))), "allowed"),
                arguments("in conflict with the company", job("j", 9), crew("c").mark(Mark.conflict("acme",
                        Interval.ALWAYS)),
                        "CONFLICT_OF_INTEREST acme …-…"),
                arguments("in conflict with another", job("j", 9), crew("c").mark(Mark.conflict("other",
                        Interval.ALWAYS)), "allowed"),
                arguments("two", job("j", 9), crew("c").mark(Mark.conflict("acme",
                        Interval.ALWAYS)).mark(Mark.blacklist(Interval.ALWAYS)),
                        "CONFLICT_OF_INTEREST acme …-…; BLACKLIST …-…"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.MARK, job, crew)).isEqualTo(verdict);
    }
}
