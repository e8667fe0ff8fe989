package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Interval;

class A10_SplitShiftTest {
    private final AJob job = job("j", 600).window(0, 3_000);

    @Test
    void where_the_job_allows_it_nobody_waits() {
        assertThat(Story.of(job.splitShift(), crew("c").status(ControlStatus.admitted(0).withSplitShiftUntil(1_000))))
                .isEqualTo("1 c 95.6 j@0-600 !SPLIT_SHIFT");
    }

    @Test
    void where_it_does_not_the_crew_waits_until_it_is_over() {
        assertThat(Story.of(job, crew("c").status(ControlStatus.admitted(0).withSplitShiftUntil(1_000))))
                .isEqualTo("1 c 95.6 j@1000-1600");
    }

    @Test
    void over_too_late_or_never() {
        assertThat(Story.of(job, crew("late").status(ControlStatus.admitted(0).withSplitShiftUntil(2_401)),
                crew("never").status(ControlStatus.admitted(0).withSplitShiftUntil(Interval.OPEN_END))))
                .isEqualTo("- late SPLIT_SHIFT(j: until 2401, needs 2400) ?split shift for j ?later 1 "
                        + "| - never SPLIT_SHIFT(j: until never, needs 2400) ?split shift for j");
    }
}
