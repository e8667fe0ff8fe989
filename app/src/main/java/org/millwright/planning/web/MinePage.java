package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.board.PlanLine;

/**
 * What the published plan has a company's work done by, or an installer's crews do.
 *
 * @param plan    null when there is none yet
 * @param asCrew  the reader's crews do the work; else it is the reader's work
 */
public record MinePage(@Nullable ZonePlan plan, boolean asCrew, String text, Scale scale, Paged<PlanLine> lines) {}
