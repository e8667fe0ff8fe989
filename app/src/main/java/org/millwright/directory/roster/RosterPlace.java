package org.millwright.directory.roster;

import java.util.Locale;

/**
 * Where a roster is at home: what its examples are made of, so that nobody fills in some other province's codes.
 *
 * @param division six digits
 */
public record RosterPlace(String division, double latitude, double longitude) {

    /** Where no zone is known: Dongcheng, Beijing. */
    static final RosterPlace CAPITAL = new RosterPlace("110101", 39.9087, 116.3975);

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
