package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.Skill;

class A02_SkillsTest {
    @Test
    void a_level_above_will_do_and_a_level_below_will_not() {
        AJob job = job("j", 90).heads(HeadNeed.ofTrade(2, "fitter", 3));
        assertThat(Story.of(job, crew("c").member("m1", "fitter", 3).member("m2", "fitter", 5)))
                .isEqualTo("1 c 95.6 j@0-90");
        assertThat(Story.of(job, crew("c").member("m1", "fitter", 3).member("m2", "fitter", 2)))
                .isEqualTo("- c SKILL(j: 1 best level 3, needs 2 fitter 3) ?add 1 of 2 fitter 3");
    }

    @Test
    void a_person_with_two_trades_fills_one_head_only() {
        AJob job = job("j", 90).heads(HeadNeed.ofTrade(1, "fitter", 1)).heads(HeadNeed.ofTrade(1, "rigger", 1));
        Member both = new Member("both", List.of(new Skill("fitter", 4), new Skill("rigger", 4)), List.of());
        assertThat(Story.of(job, crew("c").member(both)))
                .isEqualTo("- c SKILL(j: 0 best level 4, needs 1 rigger 1) ?add 1 of 1 rigger 1");
        assertThat(Story.of(job, crew("c").member(both).member("m2", "fitter", 1))).isEqualTo("1 c 95.6 j@0-90");
        assertThat(Story.of(job.sharedHeads(), crew("c").member(both))).isEqualTo("1 c 95.6 j@0-90");
    }

    @Test
    void who_leaves_the_crew_during_the_job_does_not_count() {
        AJob job = job("j", 90).heads(HeadNeed.holding(1));
        Member leaver = new Member("m", Interval.until(89), List.of(), List.of());
        assertThat(Story.of(job, crew("c").member(leaver)))
                .isEqualTo("- c SKILL(j: 0 best level 0, needs 1) ?add 1 of 1");
    }
}
