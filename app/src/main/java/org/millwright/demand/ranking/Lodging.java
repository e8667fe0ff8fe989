package org.millwright.demand.ranking;

/** Nobody goes home to another city at night: such a crew lodges near its sites and goes from one to the next. A local crew returns to its base. */
public final class Lodging {

    /** Digits of a division code that name a city. */
    private static final int CITY = 4;

    private Lodging() {}

    public static boolean isOnSite(String homeDivision, String zoneDivision) {
        return zoneDivision.length() >= CITY && !homeDivision.startsWith(zoneDivision.substring(0, CITY));
    }
}
