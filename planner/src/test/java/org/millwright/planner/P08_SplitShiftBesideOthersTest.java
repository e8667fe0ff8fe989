package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;

class P08_SplitShiftBesideOthersTest {

    private static final WorkPackage LOCAL = work(job("local", 600)).lockedTo(Set.of("locals"));
    private static final WorkPackage THEIRS = work(job("theirs", 600).splitShift()).lockedTo(Set.of("outside"));

    private static ACrew locals() {
        return crew("locals").dayShifts();
    }

    @Test
    void at_the_same_hours_one_waits_for_the_other() {
        assertThat(PlanStory.of(List.of(LOCAL, THEIRS), locals(), crew("outside").dayShifts().splitShiftUntil(100_000)))
                .isEqualTo("locals: local@480-1980; outside: theirs@1980-3480");
    }

    @Test
    void no_longer_than_until_split_shift_ends() {
        assertThat(PlanStory.of(List.of(LOCAL, THEIRS), locals(), crew("outside").dayShifts().splitShiftUntil(700)))
                .isEqualTo("locals: local@480-1980; outside: theirs@700-2200");
    }

    @Test
    void locals_by_day_and_they_by_night() {
        assertThat(PlanStory.of(List.of(LOCAL, THEIRS), locals(),
                crew("outside").shifts(new Interval(1_200, 1_500), new Interval(2_640, 2_940)).splitShiftUntil(100_000)))
                .isEqualTo("locals: local@480-1980; outside: theirs@1200-2940");
    }

    @Test
    void hours_of_the_packages_keep_them_apart_too() {
        WorkCalendar night = WorkCalendar.of(new Interval(1_200, 1_900), new Interval(2_640, 3_300));
        assertThat(PlanStory.of(List.of(LOCAL, THEIRS.withSiteHours(night)), locals(), crew("outside").splitShiftUntil(100_000)))
                .isEqualTo("locals: local@480-1980; outside: theirs@1200-1800");
    }

    @Test
    void at_another_site_nobody_is_in_the_way() {
        assertThat(PlanStory.of(List.of(LOCAL, work(job("theirs", 600).splitShift().site(ACrew.far(1_000))).lockedTo(Set.of("outside"))),
                locals(), crew("outside").dayShifts().splitShiftUntil(100_000)))
                .isEqualTo("locals: local@480-1980; outside: theirs@480-1980");
    }

    @Test
    void without_control_they_work_side_by_side() {
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(0).withEntryControlled(false), List.of(LOCAL, THEIRS), locals(),
                crew("outside").dayShifts().splitShiftUntil(100_000))).toString())
                .isEqualTo("locals: local@480-1980; outside: theirs@480-1980");
    }

    @Test
    void who_must_be_alone_is_not_one_of_two_at_once() {
        WorkPackage both = work(job("both", 60).splitShift()).withCrews(2);
        assertThat(PlanStory.of(List.of(both), crew("a"), crew("b").splitShiftUntil(500))).isEqualTo("a: both@500-560; b: both@500-560");
        assertThat(PlanStory.of(List.of(both), crew("a"), crew("b").splitShiftUntil(Interval.OPEN_END))).isEqualTo("nobody | unserved both");
    }

    @Test
    void what_is_under_way_is_waited_for() {
        WorkPackage begun = work(job("begun", 600)).lockedTo(Set.of("locals")).lockedAt(480);
        assertThat(PlanStory.plan(PlanStory.problem(Context.at(500), List.of(THEIRS, begun), locals(),
                crew("outside").dayShifts().splitShiftUntil(100_000))).toString())
                .isEqualTo("locals: begun@480-1980; outside: theirs@1980-3480");
    }
}
