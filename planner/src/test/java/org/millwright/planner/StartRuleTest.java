package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.rule.RuleCode;

class StartRuleTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("free to begin then", job("j", 60).startsAt(500), crew("c"), "allowed"),
                arguments("its shift begins then", job("j", 60).startsAt(480), crew("c").dayShifts(), "allowed"),
                arguments("its shift begins later", job("j", 60).startsAt(420), crew("c").dayShifts(), "480, needs 420"),
                arguments("its shift is over", job("j", 60).startsAt(1_020), crew("c").dayShifts(), "1920, needs 1020"),
                arguments("no shift any more", job("j", 60).startsAt(500), crew("c").shifts(new Interval(0, 400)),
                        "never, needs 500"),
                arguments("the equipment comes later", job("j", 60).startsAt(500).ready(501), crew("c"), "501, needs 500"),
                arguments("the way is too long", job("j", 60).startsAt(10), crew("c").north(10_000, "370612", ""),
                        "13, needs 10"),
                arguments("taken is not too late", job("j", 60).startsAt(500), crew("c").booked(490, 510), "allowed"),
                arguments("nor is cleared later", job("j", 60).startsAt(500),
                        crew("c").status(ControlStatus.admittedFrom(900, 0)), "allowed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void judges(String what, AJob job, ACrew crew, String verdict) {
        assertThat(Verdict.of(RuleCode.START, job, crew)).isEqualTo(verdict);
    }

    @Test
    void begins_at_that_minute_and_no_other() {
        assertThat(Story.of(job("j", 60).startsAt(500), crew("c"))).endsWith("j@500-560");
        assertThat(Story.of(job("j", 60).startsAt(500), crew("c").booked(490, 510)))
                .isEqualTo("- c FREE(j: 490-510, needs 500-560) ?move 490-510");
        assertThat(Story.of(job("j", 60).startsAt(500), crew("c").status(ControlStatus.admittedFrom(900, 0))))
                .isEqualTo("- c CLEARANCE(j: from 900, needs 500 to start 500) ?cleared by 500");
        assertThat(Story.of(job("j", 60).startsAt(500).window(0, 550), crew("c")))
                .isEqualTo("- c WINDOW(j: 50, needs 60) ?later 10");
    }

    @Test
    void other_jobs_make_room_for_it() {
        assertThat(Story.of(Context.at(0), List.of(job("any", 300), job("fixed", 60).startsAt(100)), crew("c")))
                .endsWith("any@160-460 fixed@100-160");
        assertThat(Story.of(Context.at(0), List.of(job("any", 300), job("first", 90), job("fixed", 60).startsAt(100)
                .after("first", 0)), crew("c"))).endsWith("any@160-460 first@0-90 fixed@100-160");
        assertThat(Story.of(Context.at(0), List.of(job("first", 90), job("fixed", 60).startsAt(100).after("first", 30)),
                crew("c"))).isEqualTo("- c START(fixed: 120, needs 100)");
    }
}
