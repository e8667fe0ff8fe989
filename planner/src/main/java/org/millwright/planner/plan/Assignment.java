package org.millwright.planner.plan;

import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/**
 * One crew does one work package.
 *
 * @param packageId which
 * @param crewId    who
 * @param span      first start to last finish; nights and days off lie within
 */
public record Assignment(String packageId, String crewId, Interval span) {

    public Assignment {
        Bound.named("Assignment", "packageId", packageId);
        Bound.named("Assignment", "crewId", crewId);
        Bound.present("Assignment", "span", span);
    }
}
