package org.millwright.bench.plan;

/** A public instance, places with whole-number ways and stops to be made by teams; or a zone's problem. */
sealed interface Instance permits RoutingInstance, HomeCareInstance, ZoneInstance {

    /** As the tables of best-known values call it. */
    String name();
}
