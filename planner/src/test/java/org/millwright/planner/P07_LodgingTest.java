package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.millwright.planner.ACrew.crew;
import static org.millwright.planner.AJob.job;
import static org.millwright.planner.PlanStory.work;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.GreatCircle;

/** Two sites 100 km north and one kilometre apart: 130 minutes from base, 2 between them. */
class P07_LodgingTest {

    private static final List<WorkPackage> PACKAGES = List.of(work(job("a", 60).site(ACrew.far(100_000)).window(0, 300)),
            work(job("b", 60).site(ACrew.far(101_000))));

    private static String told(ACrew crew) {
        Problem problem = PlanStory.problem(PACKAGES, crew);
        Plan plan = PlanStory.plan(problem);
        return plan + " " + Appraisal.of(problem, plan, Plan.EMPTY, GreatCircle.DEFAULT).distanceMetres() / 1_000 + " km";
    }

    @Test
    void who_lodges_on_site_goes_from_one_to_the_next() {
        assertThat(told(crew("c"))).isEqualTo("c: a@130-190 b@192-252 262 km");
    }

    @Test
    void who_does_not_goes_by_way_of_base() {
        assertThat(told(crew("c").returnsToBase())).isEqualTo("c: a@130-190 b@452-512 522 km");
    }

    @Test
    void packages_one_after_the_other_at_one_place_are_one_stretch() {
        Problem problem = PlanStory.problem(List.of(work(job("a", 60).site(ACrew.far(100_000)).window(0, 300)),
                work(job("b", 60).site(ACrew.far(100_000)))), crew("c").returnsToBase());
        assertThat(PlanStory.plan(problem).toString()).isEqualTo("c: a@130-190 b@190-250");
    }
}
