package org.millwright.planner.criterion;

import org.millwright.planner.problem.Weights;

/** One visible reason to rank a crew higher. Holds no state; points are weight times share. */
public interface Criterion {

    CriterionCode code();

    /** This criterion's part of the weights, 0 to 100. */
    int weight(Weights weights);

    /** What was found, to be shown. */
    Measure measure(Contender contender);

    /** From 0, the worst, to 1, the best. */
    double share(Contender contender);
}
