package org.millwright.planner.goal;

/**
 * First of all: every company that asked is served, weightier packages before lighter ones. Has no price, since nothing
 * else is worth leaving a company without its machine: the search compares what is unserved before it looks at any cost.
 */
public record ServeMore() implements Aim {

    @Override
    public GoalCode code() {
        return GoalCode.UNSERVED;
    }

    @Override
    public long costOf(Worth worth) {
        return 0;
    }
}
