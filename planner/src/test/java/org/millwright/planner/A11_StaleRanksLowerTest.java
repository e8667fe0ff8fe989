package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;

class A11_StaleRanksLowerTest {
    private static final int DAY = 1_440;

    @Test
    void what_was_reported_long_ago_ranks_lower_and_is_said() {
        Context today = Context.at(10 * DAY).withStaleMinutes(7 * DAY);
        AJob job = job("j", 90).window(0, 20 * DAY);
        assertThat(Story.of(today, List.of(job),
                crew("a-never").confirmed(Interval.OPEN_START).status(ControlStatus.MISSING),
                crew("b-stale").confirmed(3 * DAY).status(ControlStatus.admitted(3 * DAY)),
                crew("c-nearly").confirmed(3 * DAY + 1).status(ControlStatus.admitted(3 * DAY + 1)),
                crew("d-half").confirmed(10 * DAY).status(ControlStatus.admitted(3 * DAY)),
                crew("e-fresh").confirmed(10 * DAY).status(ControlStatus.admitted(10 * DAY))))
                .isEqualTo("1 e-fresh 95.6 j@14400-14490 "
                        + "| 2 c-nearly 90.1 j@14400-14490 "
                        + "| 3 d-half 90.1 j@14400-14490 !CONTROL_STATUS_STALE "
                        + "| 4 a-never 84.5 j@14400-14490 !CAPACITY_NEVER_CONFIRMED !CONTROL_STATUS_MISSING "
                        + "| 5 b-stale 84.5 j@14400-14490 !CAPACITY_STALE !CONTROL_STATUS_STALE");
    }

    @Test
    void control_status_ages_by_a_measure_of_its_own() {
        Context today = Context.at(10 * DAY).withStaleMinutes(14 * DAY).withControlStaleMinutes(3 * DAY);
        assertThat(Story.of(today, List.of(job("j", 90).window(0, 20 * DAY)),
                crew("a-old-status").confirmed(7 * DAY).status(ControlStatus.admitted(7 * DAY)),
                crew("b-both-fresh").confirmed(7 * DAY).status(ControlStatus.admitted(7 * DAY + 1))))
                .isEqualTo("1 b-both-fresh 92.2 j@14400-14490 | 2 a-old-status 89.5 j@14400-14490 !CONTROL_STATUS_STALE");
    }
}
