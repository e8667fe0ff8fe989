package org.millwright.planner.problem;

/**
 * Where something is: on the map, in the country, and in which functional zone. A high-tech zone is no administrative
 * division, so the two are named separately.
 *
 * @param position on the map
 * @param division six digits of GB/T 2260, such as {@code 370612}
 * @param zone     the functional zone's identifier, empty outside any
 */
public record Place(Position position, String division, String zone) {

    public Place {
        Bound.present("Place", "position", position);
        Bound.present("Place", "division", division);
        Bound.present("Place", "zone", zone);
        if (division.length() != 6 || !isDigits(division)) {
            throw new IllegalArgumentException("Place: division is \"" + division + "\", must be 6 digits (GB/T 2260)");
        }
    }

    /** The nearest of zone, city and province that the two places share. */
    public Locality localityTo(Place other) {
        if (!zone.isEmpty() && zone.equals(other.zone)) {
            return Locality.ZONE;
        }
        if (division.regionMatches(0, other.division, 0, 4)) {
            return Locality.CITY;
        }
        return division.regionMatches(0, other.division, 0, 2) ? Locality.PROVINCE : Locality.ELSEWHERE;
    }

    static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
