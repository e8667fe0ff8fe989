package org.millwright.bench.plan;

import org.millwright.planner.check.Appraisal;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.travel.GreatCircle;

/** The planner's own checker, which shares nothing with its search; the cost is the zone's goal without what is unserved. */
final class ZoneCheck {

    private ZoneCheck() {
    }

    static Finding of(ZoneInstance instance, Outcome outcome) {
        Plan plan = instance.plan(outcome.tours());
        return new Finding(Goal.OF_A_ZONE.costOf(Appraisal.of(instance.problem(), plan, Plan.EMPTY, GreatCircle.DEFAULT)),
                (int) outcome.tours().stream().filter(tour -> !tour.isEmpty()).count(),
                PlanChecker.faults(instance.problem(), plan, GreatCircle.DEFAULT));
    }
}
