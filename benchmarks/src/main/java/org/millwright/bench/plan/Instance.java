package org.millwright.bench.plan;

/** A public instance: places with whole-number ways, and stops to be made by teams. */
sealed interface Instance permits RoutingInstance, HomeCareInstance {

    /** As the tables of best-known values call it. */
    String name();
}
