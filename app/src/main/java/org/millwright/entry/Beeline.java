package org.millwright.entry;

import org.millwright.directory.Position;

/** How far it is as the crow flies (haversine): enough for what is measured by it, the movement that a local crew saves, and it promises no road. */
final class Beeline {

    private static final double EARTH_METRES = 6_371_008.8;

    private Beeline() {}

    static long metres(Position from, Position to) {
        double latitude = Math.sin(Math.toRadians(to.latitude() - from.latitude()) / 2);
        double longitude = Math.sin(Math.toRadians(to.longitude() - from.longitude()) / 2);
        double square = latitude * latitude + Math.cos(Math.toRadians(from.latitude())) * Math.cos(Math.toRadians(to.latitude())) * longitude * longitude;
        return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, square))));
    }
}
