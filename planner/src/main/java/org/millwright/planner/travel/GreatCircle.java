package org.millwright.planner.travel;

import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Position;

/**
 * The great circle made longer by a detour factor and driven at one speed. The factor is a guess that a zone may set;
 * over the United States it was measured as 1.4 (Boscoe, Henry and Zdeb, The Professional Geographer 64, 2012).
 *
 * @param detourFactor     road metres per straight metre, 1 to 10
 * @param metresPerMinute  speed, 1 to 10,000; 1,000 is 60 km/h
 */
public record GreatCircle(double detourFactor, double metresPerMinute) implements TravelTimes {

    /** Detour 1.3 at 60 km/h. */
    public static final GreatCircle DEFAULT = new GreatCircle(1.3, 1_000);

    private static final double EARTH_METRES = 6_371_008.8;

    public GreatCircle {
        Bound.within("GreatCircle", "detourFactor", detourFactor, 1, 10);
        Bound.within("GreatCircle", "metresPerMinute", metresPerMinute, 1, 10_000);
    }

    /** Haversine: metres rounded to the nearest, minutes rounded up. */
    @Override
    public Trip trip(Position from, Position to) {
        double halfLatitude = Math.toRadians(to.latitude() - from.latitude()) / 2;
        double halfLongitude = Math.toRadians(to.longitude() - from.longitude()) / 2;
        double sinLatitude = Math.sin(halfLatitude);
        double sinLongitude = Math.sin(halfLongitude);
        double square = sinLatitude * sinLatitude + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude())) * sinLongitude * sinLongitude;
        double straight = 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, square)));
        long metres = Math.round(straight * detourFactor);
        return new Trip(metres, (long) Math.ceil(metres / metresPerMinute));
    }
}
