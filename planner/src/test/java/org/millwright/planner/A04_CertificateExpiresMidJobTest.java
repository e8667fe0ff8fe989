package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;

class A04_CertificateExpiresMidJobTest {
    private final AJob job = job("j", 600).heads(HeadNeed.holding(2, "Q2"));
    private final Certificate lasting = new Certificate("Q2", Interval.ALWAYS);

    @Test
    void valid_at_the_start_is_not_enough() {
        assertThat(Story.of(job, crew("c").dayShifts().member("m1", "", 0, lasting)
                .member("m2", "", 0, new Certificate("Q2", Interval.until(1_440)))))
                .isEqualTo("- c CERTIFICATE(j: 1 with Q2, needs 2 Q2 480-1980 m2 Q2 …-1440) ?renew 1 of m2 Q2 …-1440 ?add "
                        + "1 of 2 Q2");
    }

    @Test
    void a_review_that_falls_due_ends_it_too() {
        assertThat(Story.of(job, crew("c").dayShifts().member("m1", "", 0, lasting)
                .member("m2", "", 0, new Certificate("Q2", Interval.ALWAYS, 1_440))))
                .isEqualTo("- c CERTIFICATE(j: 1 with Q2, needs 2 Q2 480-1980 m2 Q2 …-1440 review) ?renew 1 of m2 Q2 "
                        + "…-1440 review ?add 1 of 2 Q2");
    }

    @Test
    void valid_to_the_last_minute_is_enough() {
        assertThat(Story.of(job, crew("c").dayShifts().member("m1", "", 0, lasting)
                .member("m2", "", 0, new Certificate("Q2", Interval.until(1_980))))).isEqualTo("1 c 95.6 j@480-1980");
    }

    @Test
    void the_renewed_certificate_takes_over() {
        assertThat(Story.of(job, crew("c").dayShifts().member("m1", "", 0, lasting).member("m2", "", 0,
                new Certificate("Q2", Interval.until(1_440)), new Certificate("Q2", Interval.from(1_440)))))
                .isEqualTo("1 c 95.6 j@480-1980");
    }

    @Test
    void one_that_begins_later_moves_the_start() {
        assertThat(Story.of(job, crew("c").dayShifts().member("m1", "", 0, lasting)
                .member("m2", "", 0, new Certificate("Q2", Interval.from(1_500))))).isEqualTo("1 c 95.6 j@1920-3420");
    }

    @Test
    void trades_and_certificates_must_meet_in_one_person() {
        assertThat(Story.of(job("j", 600).heads(new HeadNeed(1, "rigger", 2, List.of("Q2"))),
                crew("c").member("m1", "rigger", 2).member("m2", "fitter", 2, lasting)))
                .isEqualTo("- c HEADS(j: 0, needs 1 rigger 2 Q2) ?add 1 of 1 rigger 2 Q2");
    }
}
