package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

class CertificateRuleTest {

    private static final AJob ONE = job("j", 9).heads(HeadNeed.holding(1, "Q1"));
    private static final AJob BOTH = job("j", 9).heads(HeadNeed.holding(1, "Q1", "Q2"));

    private static Certificate valid(String kind) {
        return new Certificate(kind, Interval.ALWAYS);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("none asked", job("j", 9), crew("c"), "allowed"),
                arguments("nobody", ONE, crew("c"), "0 with Q1, needs 1 Q1 0-9"),
                arguments("held", ONE, crew("c").member("a", "", 0, valid("Q1")), "allowed"),
                arguments("another kind", ONE, crew("c").member("a", "", 0, valid("Q2")), "0 with Q1, needs 1 Q1 0-9"),
                arguments("to the last minute", ONE, crew("c").member("a", "", 0, new Certificate("Q1",
                        Interval.until(9))), "allowed"),
                arguments("one minute short", ONE, crew("c").member("a", "", 0, new Certificate("Q1",
                        Interval.until(8))),
                        "0 with Q1, needs 1 Q1 0-9 a Q1 …-8"),
                arguments("review due in the last minute", ONE, crew("c").member("a", "", 0, new Certificate("Q1",
                        Interval.ALWAYS, 8)),
                        "0 with Q1, needs 1 Q1 0-9 a Q1 …-8 review"),
                arguments("review due at the finish", ONE, crew("c").member("a", "", 0, new Certificate("Q1",
                        Interval.ALWAYS, 9)), "allowed"),
                arguments("review due before the issue: never counts", ONE,
                        crew("c").member("a", "", 0, new Certificate("Q1", Interval.from(0), -5)),
                        "0 with Q1, needs 1 Q1 0-9"),
                arguments("renewed without a gap", ONE, crew("c").member("a", "", 0, new Certificate("Q1",
                        Interval.from(5)),
                        new Certificate("Q1", Interval.until(5))), "allowed"),
                arguments("two persons of whom each covers half", ONE, crew("c")
                        .member("a", "", 0, new Certificate("Q1", Interval.until(5)))
                        .member("b", "", 0, new Certificate("Q1", new Interval(5, 8))),
                        "0 with Q1, needs 1 Q1 0-9 a Q1 …-5 b Q1 5-8"),
                arguments("two heads, one person with it twice", job("j", 9).heads(HeadNeed.holding(2, "Q1")),
                        crew("c").member("a", "", 0, valid("Q1"), valid("Q1")), "1 with Q1, needs 2 Q1 0-9"),
                arguments("two kinds in one person", BOTH, crew("c").member("a", "", 0, valid("Q1"), valid("Q2")),
                        "allowed"),
                arguments("two kinds in two persons", BOTH, crew("c").member("a", "", 0, valid("Q1")).member("b", "",
                        0, valid("Q2")),
                        "0 with Q1+Q2, needs 1 Q1+Q2 0-9"),
                arguments("one of two kinds", BOTH, crew("c").member("a", "", 0, valid("Q1")),
                        "0 with Q2, needs 1 Q1+Q2 0-9"),
                arguments("two lines, one person", job("j", 9).heads(HeadNeed.holding(1,
                        "Q1")).heads(HeadNeed.holding(1, "Q2")),
                        crew("c").member("a", "", 0, valid("Q1"), valid("Q2")), "0 with Q2, needs 1 Q2 0-9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.CERTIFICATE, job, crew)).isEqualTo(verdict);
    }
}
