package org.millwright.planner.problem;

/**
 * A point on the earth, WGS-84.
 *
 * @param latitude  degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {

    public Position {
        Bound.within("Position", "latitude", latitude, -90, 90);
        Bound.within("Position", "longitude", longitude, -180, 180);
    }
}
