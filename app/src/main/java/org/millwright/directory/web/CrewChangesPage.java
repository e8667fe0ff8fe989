package org.millwright.directory.web;

/** @param phone for a role that works on a phone: one column of big answers */
public record CrewChangesPage(CrewPage crew, ControlForm control, BookingForm booking, boolean phone) {}
