package org.millwright.demo;

import java.util.List;

/**
 * A division where crews and companies of the demo zone are at home, with a point in it (WGS-84 degrees, public map knowledge).
 * Most of them lie on a coast.
 *
 * @param north 1 where the land goes on northwards of the point, -1 where it does southwards
 */
record Place(String division, String name, double latitude, double longitude, int north) {

    static final Place ZONE = new Place("370613", "莱山", 37.4420, 121.4900, -1);

    /** Within the city: what a ranking calls local. */
    static final List<Place> CITY = List.of(ZONE, ZONE, ZONE, new Place("370602", "芝罘", 37.5400, 121.4000, -1), new Place("370611", "福山", 37.4980, 121.2680, -1),
            new Place("370612", "牟平", 37.3880, 121.6000, -1), new Place("370614", "蓬莱", 37.8110, 120.7590, -1), new Place("370687", "海阳", 36.7760, 121.1590, 1));

    static final List<Place> BEYOND = List.of(new Place("371002", "环翠", 37.5020, 122.1230, -1), new Place("370212", "崂山", 36.1070, 120.4690, 1),
            new Place("370702", "潍城", 36.7280, 119.1030, -1), new Place("370102", "历下", 36.6660, 117.0760, -1), new Place("210203", "西岗", 38.9150, 121.6120, -1));

    /** Somewhere within so many degrees, on the side of the land: west of the point nowhere is sea. */
    double latitudeNear(Chance chance, double reach) {
        return Math.round((latitude + north * chance.between(0, reach)) * 1e5) / 1e5;
    }

    double longitudeNear(Chance chance, double reach) {
        return Math.round((longitude - chance.between(0, reach)) * 1e5) / 1e5;
    }

    static Place ofDivision(String division) {
        return java.util.stream.Stream.concat(CITY.stream(), BEYOND.stream()).filter(place -> place.division().equals(division)).findFirst().orElse(ZONE);
    }
}
