package org.millwright.directory;

/** A point in WGS-84 degrees; a map that wants GCJ-02 shifts it at its own edge. */
public record Position(double latitude, double longitude) {

    public Position {
        if (!(latitude >= -90 && latitude <= 90)) throw new IllegalArgumentException("latitude " + latitude + " is not within -90 to 90");
        if (!(longitude >= -180 && longitude <= 180)) throw new IllegalArgumentException("longitude " + longitude + " is not within -180 to 180");
    }
}
