package org.millwright.directory.roster;

import java.time.LocalDate;

/** Dates with a meaning of their own in a roster. */
public final class RosterDates {

    /** For what does not expire (长期); the last day a workbook can hold. */
    public static final LocalDate UNLIMITED = LocalDate.of(9999, 12, 31);

    private RosterDates() {}
}
