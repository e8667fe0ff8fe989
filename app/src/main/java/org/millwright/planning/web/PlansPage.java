package org.millwright.planning.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.http.Paged;
import org.millwright.planning.ZonePlan;

/**
 * The plans of the zone, those in force and in the making first.
 *
 * @param bases  numbers of the plans that others grew out of
 */
public record PlansPage(Paged<ZonePlan> plans, Map<UUID, Integer> bases, boolean mayBegin) {}
