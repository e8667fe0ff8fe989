package org.millwright.planning.web;

import java.util.List;
import org.millwright.planning.ZonePlan;

/** The zone has no plan yet; perhaps somebody is making the first. */
public record NonePage(List<ZonePlan> drafts, boolean mayBegin) {}
