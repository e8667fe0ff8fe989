package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;

class A01_OneCrewOneJobTest {

    @Test
    void the_crew_begins_at_once_and_works_until_done() {
        assertThat(Story.of(job("j", 90), crew("c"))).isEqualTo("1 c 95.6 j@0-90");
    }

    @Test
    void nobody_begins_before_now_the_window_or_the_equipment() {
        assertThat(Story.of(Context.at(70), List.of(job("j", 90).window(50, 1_000)), crew("c")))
                .isEqualTo("1 c 95.6 j@70-160");
        assertThat(Story.of(job("j", 90).window(100, 1_000), crew("c"))).isEqualTo("1 c 95.6 j@100-190");
        assertThat(Story.of(job("j", 90).window(100, 1_000).ready(400), crew("c"))).isEqualTo("1 c 95.6 j@400-490");
    }

    @Test
    void the_last_minute_of_the_window_counts() {
        assertThat(Story.of(job("j", 90).window(100, 190), crew("c"))).isEqualTo("1 c 95.6 j@100-190");
        assertThat(Story.of(job("j", 91).window(100, 190), crew("c")))
                .isEqualTo("- c WINDOW(j: 90, needs 91) ?later 1");
    }
}
