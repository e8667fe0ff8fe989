package org.millwright.directory.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far dates reach, in rosters and in the register, and the one that has a meaning of its own. */
public final class RosterDates {

    public static final int FIRST_YEAR = 1949;
    public static final int LAST_YEAR = 2099;

    /** Ends what does not expire (长期). */
    public static final LocalDate UNLIMITED = LocalDate.of(LAST_YEAR, 12, 31);

    /** What others end such things with: the last day a workbook can hold. */
    static final LocalDate LAST_OF_WORKBOOKS = LocalDate.of(9999, 12, 31);

    private RosterDates() {}

    public static boolean plausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    public static boolean unlimited(@Nullable LocalDate date) {
        return UNLIMITED.equals(date);
    }
}
