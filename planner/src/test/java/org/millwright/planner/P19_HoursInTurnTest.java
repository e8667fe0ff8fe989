package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkPackage;

/** A site that local crews have from 8 to 12 h and outside crews from 13 to 19 h, with an hour of disinfection in between (错时作业). */
class P19_HoursInTurnTest {

    private static final long DAY = 1_440;

    private static AJob inTurn(String id, long minutes) {
        AJob job = job(id, minutes).splitShift().disinfected(60);
        for (long day = 0; day < 7 * DAY; day += DAY) {
            job.local(day + 480, day + 720, day, day + DAY).outside(day + 780, day + 1_140, day, day + DAY);
        }
        return job;
    }

    private static WorkPackage local(long minutes) {
        return work(inTurn("local", minutes)).lockedTo(Set.of("locals"));
    }

    private static WorkPackage theirs(long minutes) {
        return work(inTurn("theirs", minutes)).lockedTo(Set.of("outside"));
    }

    private static ACrew outside() {
        return crew("outside").base(ACrew.far(0)).splitShiftUntil(100_000);
    }

    @Test
    void both_sides_work_on_the_same_days_each_in_its_hours() {
        assertThat(PlanStory.of(List.of(local(600), theirs(600)), crew("locals"), outside()))
                .isEqualTo("locals: local@480-3480; outside: theirs@780-2460");
    }

    @Test
    void who_is_in_split_shift_no_longer_takes_no_turns() {
        assertThat(PlanStory.of(List.of(theirs(600)), crew("locals"), crew("outside").base(ACrew.far(0)).splitShiftUntil(500)))
                .isEqualTo("outside: theirs@500-1100");
    }

    @Test
    void shifts_that_never_meet_its_hours_leave_it_undone() {
        assertThat(PlanStory.of(List.of(theirs(60)), crew("locals"), outside().shifts(new Interval(480, 780), new Interval(1_920, 2_220))))
                .isEqualTo("nobody | unserved theirs");
    }

    @Test
    void hours_recorded_back_to_back_leave_the_disinfection_its_time() {
        WorkPackage both = work(job("theirs", 60).splitShift().disinfected(45).local(480, 720, 0, DAY).outside(720, 1_140, 0, DAY));
        assertThat(PlanStory.of(List.of(both.lockedTo(Set.of("outside"))), outside())).isEqualTo("outside: theirs@765-825");
    }

    @Test
    void two_outside_crews_in_split_shift_still_wait_for_each_other() {
        assertThat(PlanStory.of(List.of(theirs(300), work(inTurn("others", 300)).lockedTo(Set.of("other"))), outside(),
                crew("other").base(ACrew.far(0)).splitShiftUntil(100_000)))
                .isEqualTo("other: others@780-1080; outside: theirs@1080-2460");
    }
}
