package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.goal.ChangeLess;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.goal.LateLess;
import org.millwright.planner.goal.MoveFewer;
import org.millwright.planner.goal.ServeMore;
import org.millwright.planner.goal.SpreadAwards;
import org.millwright.planner.goal.TravelLess;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** Where nothing else decides, the installer that has less gets more. */
class P15_AwardsAreSpreadTest {

    private static final List<WorkPackage> FOUR = List.of(work(job("a", 60)), work(job("b", 60)), work(job("c", 60)), work(job("d", 60)));

    private static long mostOfOne(Plan plan) {
        return Math.max(plan.byCrew("x").size(), plan.byCrew("y").size());
    }

    @Test
    void equal_crews_share() {
        assertThat(mostOfOne(PlanStory.plan(PlanStory.problem(FOUR, crew("x"), crew("y"))))).isEqualTo(2);
    }

    @Test
    void nobody_travels_far_for_it() {
        assertThat(PlanStory.of(FOUR, crew("x"), crew("y").north(50_000, "370612", ""))).startsWith("x: ").doesNotContain("y:");
    }

    @Test
    void a_zone_may_want_it_more() {
        Goal fair = new Goal(new ServeMore(), LateLess.USUAL, ChangeLess.USUAL, MoveFewer.USUAL, TravelLess.USUAL, new SpreadAwards(100_000));
        Problem problem = PlanStory.problem(FOUR, crew("x"), crew("y").north(50_000, "370612", ""));
        assertThat(mostOfOne(new Planner(GreatCircle.DEFAULT, fair).plan(problem, Stop.afterIterations(500), 1))).isEqualTo(2);
    }
}
