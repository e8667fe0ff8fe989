package org.millwright.planner;

import org.millwright.planner.plan.Change;

/** One change and what brought it about. */
public record CausedChange(Change change, Cause cause) {
}
