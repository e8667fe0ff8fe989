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
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Skill;
import org.millwright.planner.rule.RuleCode;

class SkillRuleTest {

    private static final AJob FITTERS = job("j", 9).heads(HeadNeed.ofTrade(2, "fitter", 3));
    private static final AJob BOTH = job("j", 9).heads(HeadNeed.ofTrade(1, "fitter", 1))
            .heads(HeadNeed.ofTrade(1, "rigger", 1));
    private static final Member TWO_TRADES = new Member("two", List.of(new Skill("fitter", 3), new Skill("rigger", 3)),
            List.of());

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("nobody asked", job("j", 9), crew("c"), "allowed"),
                arguments("trade and level", FITTERS, crew("c").member("a", "fitter", 3).member("b", "fitter", 4),
                        "allowed"),
                arguments("one too low", FITTERS, crew("c").member("a", "fitter", 3).member("b", "fitter", 2),
                        "1 best level 3, needs 2 fitter 3"),
                arguments("all too low", FITTERS, crew("c").member("a", "fitter", 1).member("b", "fitter", 2),
                        "0 best level 2, needs 2 fitter 3"),
                arguments("another trade", FITTERS, crew("c").member("a", "rigger", 9).member("b", "rigger", 9),
                        "0 best level 0, needs 2 fitter 3"),
                arguments("any level", job("j", 9).heads(HeadNeed.ofTrade(1, "fitter", 0)), crew("c").member("a",
                        "fitter", 1), "allowed"),
                arguments("mere persons", job("j", 9).heads(HeadNeed.holding(2)), crew("c").member("a", "", 0),
                        "1 best level 0, needs 2"),
                arguments("certificates are another rule's", job("j", 9).heads(HeadNeed.holding(2, "Q1")), crew("c"),
                        "allowed"),
                arguments("one person for two lines", BOTH, crew("c").member(TWO_TRADES),
                        "0 best level 3, needs 1 rigger 1"),
                arguments("one person for two lines where that may be", job("j", 9).heads(HeadNeed.ofTrade(1,
                        "fitter", 1))
                        .heads(HeadNeed.ofTrade(1, "rigger", 1)).sharedHeads(), crew("c").member(TWO_TRADES),
                        "allowed"),
                arguments("the one who can do both is put where nobody else can", BOTH,
                        crew("c").member(TWO_TRADES).member("b", "fitter", 1), "allowed"),
                arguments("leaves before the finish", job("j", 9).heads(HeadNeed.holding(1)),
                        crew("c").member(new Member("a", Interval.until(8), List.of(), List.of())),
                        "0 best level 0, needs 1"),
                arguments("stays to the finish", job("j", 9).heads(HeadNeed.holding(1)),
                        crew("c").member(new Member("a", Interval.until(9), List.of(), List.of())), "allowed"),
                arguments("joins in time for a later start", job("j", 9).heads(HeadNeed.holding(1)),
                        crew("c").member(new Member("a", Interval.from(500), List.of(), List.of())), "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.SKILL, job, crew)).isEqualTo(verdict);
    }
}
