package org.millwright.planning.web;

import org.millwright.planning.PlanRun;

/** A search as its fragment gets it. */
public record RunView(PlanRun run) {}
