package org.millwright.bench.plan;

import java.time.Duration;

/** Something that plans tours. */
interface Engine {

    String name();

    boolean takes(Instance instance);

    /**
     * @param cpu  of the thread that searches
     * @param seed for engines that draw lots
     */
    Outcome solve(Instance instance, Duration cpu, long seed);
}
