package org.millwright.planner.problem;

/**
 * What counts how much in a rank: whole numbers from 0 to 100 whose sum is 100.
 *
 * @param local      local crews first, least movement of people
 * @param timeToSite wait for clearance and travel
 * @param freshness  age of what the crew has reported
 * @param quality    acceptances passed at the first attempt
 * @param load       how much of the coming weeks is booked, so that awards spread
 * @param price      against the other prices named
 */
public record Weights(int local, int timeToSite, int freshness, int quality, int load, int price) {

    public static final Weights DEFAULT = new Weights(30, 20, 10, 20, 10, 10);

    public Weights {
        Bound.within("Weights", "local", local, 0, 100);
        Bound.within("Weights", "timeToSite", timeToSite, 0, 100);
        Bound.within("Weights", "freshness", freshness, 0, 100);
        Bound.within("Weights", "quality", quality, 0, 100);
        Bound.within("Weights", "load", load, 0, 100);
        Bound.within("Weights", "price", price, 0, 100);
        Bound.within("Weights", "the sum", local + timeToSite + freshness + quality + load + price, 100, 100);
    }
}
