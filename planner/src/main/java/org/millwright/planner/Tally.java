package org.millwright.planner;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.TravelTimes;

/**
 * What a reader wants to see of a plan at a glance, so that two can stand side by side.
 *
 * @param packages        there are
 * @param served          of them, done by somebody
 * @param servedWeight    their weight
 * @param late            of those served, end past due
 * @param latenessMinutes past due, not weighted
 * @param changed         packages whose crews or times differ from the plan before
 * @param crewsChanged    crews that packages had in the plan before and now have not
 * @param peopleAcrossRegions persons sent to a site in another city, once for each package
 * @param distanceMetres  of all ways
 */
public record Tally(int packages, int served, long servedWeight, int late, long latenessMinutes, int changed,
                    long crewsChanged, long peopleAcrossRegions, long distanceMetres) {

    /** @param before the plan that changes are counted against; the same plan for none */
    public static Tally of(Problem problem, Plan plan, Plan before, TravelTimes travel) {
        Bound.present("Tally", "problem", problem);
        Bound.present("Tally", "plan", plan);
        Bound.present("Tally", "before", before);
        Bound.present("Tally", "travel", travel);
        int served = 0;
        long weight = 0;
        int late = 0;
        long lateness = 0;
        int changed = 0;
        for (WorkPackage each : problem.packages()) {
            List<Assignment> now = plan.of(each.id());
            long end = now.stream().mapToLong(one -> one.span().endMinute()).max().orElse(Interval.OPEN_START);
            served += now.isEmpty() ? 0 : 1;
            weight += now.isEmpty() ? 0 : each.weight();
            late += end > each.dueMinute() ? 1 : 0;
            lateness += end > each.dueMinute() ? end - each.dueMinute() : 0;
            Set<Assignment> then = new HashSet<>(before.of(each.id()));
            changed += then.equals(new HashSet<>(now)) ? 0 : 1;
        }
        Worth worth = Appraisal.of(problem, plan, before, travel);
        return new Tally(problem.packages().size(), served, weight, late, lateness, changed, worth.changes(),
                worth.peopleAcrossRegions(), worth.distanceMetres());
    }
}
