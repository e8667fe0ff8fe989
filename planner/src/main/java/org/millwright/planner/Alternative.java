package org.millwright.planner;

import java.util.List;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;

/**
 * How else a package could be done, were everything else in the plan left where it is.
 *
 * @param instead    all assignments of the package as they would be, by crew
 * @param difference what the plan would be worth then, less what it is worth now: by goal, above 0 where it would be worse
 * @param cost       the difference in the goal's own price, in which goals can be set off against each other; below 0 when
 *                   the plan could still be bettered by it
 */
public record Alternative(List<Assignment> instead, Worth difference, long cost) {
}
