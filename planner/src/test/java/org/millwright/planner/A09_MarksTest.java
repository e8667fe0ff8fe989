package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Mark;

class A09_MarksTest {
    private final AJob job = job("j", 90).window(500, 1_000);

    @Test
    void a_mark_in_force_between_now_and_the_finish_excludes() {
        assertThat(Story.of(job, crew("during").mark(Mark.blacklist(new Interval(550, 560))),
                crew("now").mark(Mark.blacklist(Interval.until(1))),
                crew("after").mark(Mark.blacklist(Interval.from(590))))).isEqualTo("1 after 95.6 j@500-590 "
                        + "| - during MARK(j: BLACKLIST 550-560) ?lift BLACKLIST 550-560 "
                        + "| - now MARK(j: BLACKLIST …-1) ?lift BLACKLIST …-1");
        assertThat(Story.of(Context.at(1), List.of(job), crew("past").mark(Mark.blacklist(Interval.until(1)))))
                .isEqualTo("1 past 95.6 j@500-590");
    }

    @Test
    void a_conflict_is_with_one_company() {
        assertThat(Story.of(job, crew("this").mark(Mark.conflict("acme", Interval.ALWAYS)),
                crew("that").mark(Mark.conflict("other", Interval.ALWAYS)))).isEqualTo("1 that 95.6 j@500-590 "
                        + "| - this MARK(j: CONFLICT_OF_INTEREST acme …-…) ?lift CONFLICT_OF_INTEREST acme …-…");
    }
}
