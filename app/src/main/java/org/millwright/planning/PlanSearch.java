package org.millwright.planning;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/**
 * What a list of plans asks for, newest change first.
 *
 * @param state null: any but discarded
 */
public record PlanSearch(@Nullable PlanState state, Paged.Ask ask) {}
