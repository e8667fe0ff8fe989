package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;

class A13_OneAfterTheOtherTest {
    private static final long HOUR = 60;
    private static final long DAY = 1_440;

    private static String spans(AJob... jobs) {
        return Story.of(Context.at(0), List.of(jobs), crew("c").shifts().dayShifts()).replaceFirst("1 c [0-9.]+ ", "");
    }

    @Test
    void a_lag_is_counted_from_the_end_of_the_work_and_not_of_its_minutes() {
        assertThat(spans(job("grout", 64 * HOUR).window(0, 30 * DAY), job("level", 9 * HOUR).window(0, 30 * DAY)
                .after("grout", 72 * HOUR))).as("64 hours are over on the eighth day at 9, 72 hours later is the eleventh")
                .isEqualTo("grout@480-10620 level@14940-16380");
    }

    @Test
    void the_order_given_need_not_be_the_order_of_work() {
        assertThat(spans(job("second", 540).after("first", 0), job("first", 540))).isEqualTo("second@1920-2460 first@480-1020");
    }

    @Test
    void what_does_not_follow_does_not_wait() {
        assertThat(spans(job("late", 540).window(20 * DAY, 25 * DAY), job("early", 540).window(DAY, 5 * DAY)))
                .isEqualTo("late@29280-29820 early@1920-2460");
    }

    @Test
    void a_gap_before_what_lies_already_is_used() {
        assertThat(spans(job("waits", 540).window(0, 25 * DAY).ready(20 * DAY), job("short", 540).window(DAY, 5 * DAY)))
                .isEqualTo("waits@29280-29820 short@1920-2460");
    }

    @Test
    void nobody_does_two_at_once() {
        assertThat(spans(job("one", 300).window(0, DAY), job("two", 240).window(0, DAY)))
                .isEqualTo("one@480-780 two@780-1020");
        assertThat(Story.of(Context.at(0), List.of(job("one", 300).window(0, DAY), job("two", 241).window(0, DAY)),
                crew("c").dayShifts())).isEqualTo("- c WINDOW(two: 240, needs 241) ?later 481");
    }

    @Test
    void the_way_is_made_while_the_grout_hardens() {
        Place there = new Place(new Position(37.5 + Math.toDegrees(100_000 / 6_371_008.8), 121.4), "370612", "");
        assertThat(Story.of(Context.at(0), List.of(job("a", 300), job("b", 60).site(there).after("a", 200)), crew("c")))
                .as("130 minutes of way").endsWith("a@0-300 b@500-560");
        assertThat(Story.of(Context.at(0), List.of(job("a", 300), job("b", 60).site(there).after("a", 100)), crew("c")))
                .endsWith("a@0-300 b@430-490");
    }

    @Test
    void what_follows_one_that_does_not_fit_is_not_blamed_for_it() {
        assertThat(Story.of(Context.at(0), List.of(job("a", 300).window(0, 200), job("b", 60).after("a", 0)), crew("c")))
                .isEqualTo("- c WINDOW(a: 200, needs 300) ?later 100");
    }

    @Test
    void a_predecessor_that_is_not_asked_about_holds_nothing_back() {
        assertThat(spans(job("b", 540).after("elsewhere", 5 * DAY))).isEqualTo("b@480-1020");
    }

    @Test
    void who_goes_in_a_circle_is_still_answered() {
        assertThat(spans(job("a", 540).after("b", 0), job("b", 540).after("a", 0))).isEqualTo("a@480-1020 b@1920-2460");
    }
}
