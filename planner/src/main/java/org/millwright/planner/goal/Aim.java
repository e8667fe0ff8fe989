package org.millwright.planner.goal;

/** One line of what a zone wants of a plan, with its price in the search: 1 is a metre of way. */
public sealed interface Aim permits ServeMore, LateLess, ChangeLess, MoveFewer, TravelLess, SpreadAwards {

    GoalCode code();

    /** What the search pays for what a plan falls short of it, or for the difference of two plans. */
    long costOf(Worth worth);
}
