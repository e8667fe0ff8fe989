package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;

class A05_LicenceClassTest {
    private final AJob job = job("j", 90).licence("crane", 2);

    @Test
    void the_class_needed_or_a_higher_one() {
        assertThat(Story.of(job, crew("a").licence("crane", 1, Interval.ALWAYS),
                crew("b").licence("crane", 2, Interval.ALWAYS), crew("c").licence("crane", 3, Interval.ALWAYS),
                crew("d").licence("boiler", 1, Interval.ALWAYS))).isEqualTo("1 a 95.6 j@0-90 "
                        + "| 2 b 95.6 j@0-90 "
                        + "| - c LICENCE(j: crane 3 …-…, needs crane 2 0-90) ?licence crane 2 0-90 "
                        + "| - d LICENCE(j: none, needs crane 2 0-90) ?licence crane 2 0-90");
    }

    @Test
    void valid_over_the_whole_job() {
        assertThat(Story.of(job, crew("a").licence("crane", 2, Interval.until(89)),
                crew("b").licence("crane", 2, Interval.until(90)))).isEqualTo("1 b 95.6 j@0-90 "
                        + "| - a LICENCE(j: crane 2 …-89, needs crane 2 0-90) ?licence crane 2 0-90");
    }

    @Test
    void a_licence_that_begins_later_moves_the_start() {
        assertThat(Story.of(job, crew("a").licence("crane", 2, Interval.from(70)))).isEqualTo("1 a 95.6 j@70-160");
    }

    @Test
    void one_licence_follows_another() {
        assertThat(Story.of(job, crew("a").licence("crane", 2, Interval.until(50))
                .licence("crane", 1, Interval.from(50)))).isEqualTo("1 a 95.6 j@0-90");
    }

    @Test
    void the_safety_licence_likewise() {
        assertThat(Story.of(job("j", 90).safety(), crew("a").safety(Interval.until(90)),
                crew("b").safety(Interval.until(89)), crew("c"))).isEqualTo("1 a 95.6 j@0-90 "
                        + "| - b SAFETY_LICENCE(j: …-89, needs 0-90) ?safety licence 0-90 "
                        + "| - c SAFETY_LICENCE(j: none, needs 0-90) ?safety licence 0-90");
    }
}
