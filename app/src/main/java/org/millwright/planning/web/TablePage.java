package org.millwright.planning.web;

import org.millwright.http.Paged;
import org.millwright.planning.board.PlanLine;

/** The same as the board, as a table. */
public record TablePage(PlanHead head, String text, Paged<PlanLine> lines) {}
