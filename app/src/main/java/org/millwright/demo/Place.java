package org.millwright.demo;

import java.util.List;

/** A division where crews and companies of the demo zone are at home, with a point in it (WGS-84 degrees, public map knowledge). */
record Place(String division, String name, double latitude, double longitude) {

    static final Place ZONE = new Place("370613", "莱山", 37.4420, 121.4900);

    /** Within the city: what a ranking calls local. */
    static final List<Place> CITY = List.of(ZONE, ZONE, ZONE, new Place("370602", "芝罘", 37.5400, 121.4000), new Place("370611", "福山", 37.4980, 121.2680),
            new Place("370612", "牟平", 37.3880, 121.6000), new Place("370614", "蓬莱", 37.8110, 120.7590), new Place("370687", "海阳", 36.7760, 121.1590));

    static final List<Place> BEYOND = List.of(new Place("371002", "环翠", 37.5020, 122.1230), new Place("370212", "崂山", 36.1070, 120.4690),
            new Place("370702", "潍城", 36.7280, 119.1030), new Place("370102", "历下", 36.6660, 117.0760), new Place("210203", "西岗", 38.9150, 121.6120));

    static Place ofDivision(String division) {
        return java.util.stream.Stream.concat(CITY.stream(), BEYOND.stream()).filter(place -> place.division().equals(division)).findFirst().orElse(ZONE);
    }
}
