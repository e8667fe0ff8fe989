package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

class HeadsRuleTest {

    private static final AJob RIGGER_Q1 = job("j", 9).heads(new HeadNeed(1, "rigger", 2, List.of("Q1")));
    private static final AJob TWO_LINES = job("j", 9).heads(HeadNeed.ofTrade(1, "rigger", 2))
            .heads(HeadNeed.holding(1, "Q1"));
    private static final Certificate Q1 = new Certificate("Q1", Interval.ALWAYS);

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("trade and certificate in one person", RIGGER_Q1, crew("c").member("a", "rigger", 2, Q1),
                        "allowed"),
                arguments("trade and certificate in two persons", RIGGER_Q1, crew("c").member("a", "rigger",
                        2).member("b", "fitter", 2, Q1),
                        "0, needs 1 rigger 2 Q1"),
                arguments("the certificate is not there at all: another rule's", RIGGER_Q1, crew("c").member("a",
                        "rigger", 2), "allowed"),
                arguments("the trade is not there at all: another rule's", RIGGER_Q1, crew("c").member("a", "fitter",
                        2, Q1), "allowed"),
                arguments("one person for a trade line and a certificate line", TWO_LINES, crew("c").member("a",
                        "rigger", 2, Q1),
                        "0, needs 1 Q1"),
                arguments("a second person with either", TWO_LINES, crew("c").member("a", "rigger", 2, Q1).member("b",
                        "rigger", 2), "allowed"),
                arguments("one person for both where that may be", job("j", 9).heads(HeadNeed.ofTrade(1, "rigger", 2))
                        .heads(HeadNeed.holding(1, "Q1")).sharedHeads(), crew("c").member("a", "rigger", 2, Q1),
                        "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.HEADS, job, crew)).isEqualTo(verdict);
    }
}
