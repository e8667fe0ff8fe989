package org.millwright.planning.web;

import org.millwright.http.Paged;

/** All that a plan leaves to nobody. */
public record UnservedPage(PlanHead head, Paged<UnservedView> lines) {}
