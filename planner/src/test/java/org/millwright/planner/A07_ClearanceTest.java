package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.ControlStatus;

class A07_ClearanceTest {
    private final AJob job = job("j", 600).window(0, 3_000);

    @Test
    void who_is_cleared_later_starts_later_and_is_longer_on_the_way() {
        assertThat(Story.of(job, crew("later").status(ControlStatus.admittedFrom(2_000, 0)), crew("now")))
                .isEqualTo("1 now 95.6 j@0-600 | 2 later 86.5 j@2000-2600");
    }

    @Test
    void travel_comes_after_clearance() {
        assertThat(Story.of(job, crew("far").north(100_000, "370202", "").status(ControlStatus.admittedFrom(2_000, 0))))
                .isEqualTo("1 far 71.2 j@2130-2730");
    }

    @Test
    void too_late_to_finish() {
        assertThat(Story.of(job, crew("far").north(100_000, "370202", "").status(ControlStatus.admittedFrom(2_300, 0))))
                .isEqualTo("- far CLEARANCE(j: from 2300, needs 2270 to start 2400) ?cleared by 2270 ?later 30");
    }

    @Test
    void refused_entry() {
        assertThat(Story.of(job, crew("c").status(ControlStatus.refused(0))))
                .isEqualTo("- c CLEARANCE(j: from never, needs 2400 to start 2400) ?cleared by 2400");
    }

    @Test
    void a_missing_status_warns_and_does_not_exclude() {
        assertThat(Story.of(job, crew("c").status(ControlStatus.MISSING)))
                .isEqualTo("1 c 90.1 j@0-600 !CONTROL_STATUS_MISSING");
    }

    @Test
    void without_a_control_level_nobody_waits() {
        assertThat(Story.of(Context.at(0).withEntryControlled(false), List.of(job),
                crew("a").status(ControlStatus.refused(0)), crew("b").status(ControlStatus.admittedFrom(2_900, 0)),
                crew("c").status(ControlStatus.MISSING)))
                .isEqualTo("1 a 95.6 j@0-600 | 2 b 95.6 j@0-600 | 3 c 95.6 j@0-600");
    }
}
