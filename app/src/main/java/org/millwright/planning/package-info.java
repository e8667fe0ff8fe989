/**
 * The zone's plan: which crew does which open work package when. One plan is published at a time and drafts stand beside it, in which an officer moves bars,
 * supposes what may happen and lets the planner search. What is engaged or begun belongs to the demands and is in no plan: it never moves.
 */
@ApplicationModule(displayName = "Planning", allowedDependencies = {"tenancy", "identity", "http", "ui", "audit", "notice", "home", "directory", "directory::identifier",
        "demand", "demand::ranking", "demand::supply"})
@NullMarked
package org.millwright.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
