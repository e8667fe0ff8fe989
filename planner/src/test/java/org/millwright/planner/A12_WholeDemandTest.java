package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;

class A12_WholeDemandTest {
    private static final Interval WINDOW = new Interval(0, 5 * 1_440);

    private final AJob lifting = job("lifting", 300).windows(WINDOW).heads(HeadNeed.holding(1, "Q2"));
    private final AJob wiring = job("wiring", 500).windows(WINDOW);
    private final AJob levelling = job("levelling", 540).windows(WINDOW).ready(3_500);
    private final Certificate crane = new Certificate("Q2", Interval.ALWAYS);

    @Test
    void one_crew_does_the_packages_one_after_the_other() {
        assertThat(Story.of(Context.at(0), List.of(lifting, wiring, levelling),
                crew("c").dayShifts().member("m", "", 0, crane)))
                .isEqualTo("1 c 95.6 lifting@480-780 wiring@780-2180 levelling@3500-4940");
    }

    @Test
    void a_booking_may_lie_between_two_packages_but_in_none() {
        assertThat(Story.of(Context.at(0), List.of(lifting, wiring, levelling),
                crew("c").dayShifts().member("m", "", 0, crane).booked(2_000, 3_400)))
                .isEqualTo("1 c 95.2 lifting@480-780 wiring@3400-3900 levelling@4800-5340");
    }

    @Test
    void the_next_site_is_reached_by_road() {
        Place there = new Place(new Position(37.5 + Math.toDegrees(100_000 / 6_371_008.8), 121.4), "370612", "");
        assertThat(Story.of(Context.at(0), List.of(lifting, wiring.site(there)),
                crew("c").member("m", "", 0, crane))).isEqualTo("1 c 95.6 lifting@0-300 wiring@430-930");
    }

    @Test
    void excluded_for_one_package_but_able_to_do_the_others() {
        Answer answer = Story.answer(Context.at(0), List.of(lifting, wiring, levelling), crew("c").dayShifts());
        assertThat(answer.toText()).isEqualTo("- c CERTIFICATE(lifting: 0 with Q2, needs 1 Q2 480-780) ?add 1 of 1 Q2");
        assertThat(answer.exclusions().getFirst().jobsAlone()).containsExactly("wiring", "levelling");
    }

    @Test
    void a_window_too_short_for_all_is_told_for_the_package_that_does_not_fit() {
        Interval day = new Interval(0, 1_440);
        assertThat(Story.of(Context.at(0), List.of(job("a", 300).windows(day), job("b", 300).windows(day)),
                crew("c").dayShifts())).isEqualTo("- c WINDOW(b: 240, needs 300) ?later 540");
    }
}
