package org.millwright.planner;

import java.util.List;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkPackage;

/**
 * What decides, beside crews and context, who may do a package and on which terms.
 *
 * @param what         the package
 * @param crewsBefore  who had it in the plan before
 * @param heldMinute   those begin no earlier; {@link Interval#OPEN_START} when they may
 * @param everybody    whether every crew that may is a candidate, however many there are
 */
record CandidateKey(WorkPackage what, List<String> crewsBefore, long heldMinute, boolean everybody) {
}
