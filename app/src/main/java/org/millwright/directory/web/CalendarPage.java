package org.millwright.directory.web;

import java.util.List;
import java.util.UUID;
import org.millwright.directory.CrewDay;

/** @param days from today on that differ */
public record CalendarPage(UUID crewId, String crew, ShiftsForm shifts, DayForm day, List<CrewDay> days) {}
