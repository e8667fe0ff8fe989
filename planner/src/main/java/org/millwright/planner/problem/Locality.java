package org.millwright.planner.problem;

/** How near two places are in the order of the country, nearest first. */
public enum Locality {
    /** The same functional zone. */
    ZONE,
    /** The same city: four digits of the division code agree. */
    CITY,
    /** The same province: two digits agree. */
    PROVINCE,
    /** Another province. */
    ELSEWHERE;

    /** Whether people who go there leave their city. */
    public boolean isAcrossCities() {
        return compareTo(CITY) > 0;
    }
}
