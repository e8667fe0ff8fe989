package org.millwright.planner.criterion;

import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Locality;

/** What a criterion found, in units; the points follow from it. */
public sealed interface Measure {

    /**
     * @param locality       nearest of zone, city, province that base and site share
     * @param distanceMetres one way
     * @param people         who would travel: the whole crew
     */
    record Movement(Locality locality, long distanceMetres, int people) implements Measure {

        /** Person-kilometres there and back, rounded; 0 within the zone, where nobody crosses its edge. */
        public long personKm() {
            return locality == Locality.ZONE ? 0 : Math.round(distanceMetres * 2.0 * people / 1_000);
        }
    }

    /**
     * @param waitMinutes   from now until the crew is cleared, at least 0
     * @param travelMinutes one way
     */
    record Arrival(long waitMinutes, long travelMinutes) implements Measure {

        public long minutes() {
            return waitMinutes + travelMinutes;
        }
    }

    /**
     * Ages of what was reported; {@link Interval#OPEN_END} when it never was.
     *
     * @param capacityAgeMinutes      since capacity was confirmed, at least 0
     * @param controlStatusAgeMinutes since control status was confirmed, at least 0; 0 where no entry is controlled
     * @param staleMinutes            age from which capacity is stale
     * @param controlStaleMinutes     age from which control status is stale
     */
    record Ages(long capacityAgeMinutes, long controlStatusAgeMinutes, long staleMinutes, long controlStaleMinutes)
            implements Measure {
    }

    /** Acceptances passed at the first attempt, of all. */
    record Acceptances(int passedFirstTime, int acceptances) implements Measure {
    }

    /** Working minutes booked, of all working minutes in the coming weeks. */
    record Booked(long bookedMinutes, long workingMinutes) implements Measure {
    }

    /**
     * @param priceFen   the crew's price; 0 when it named none
     * @param lowestFen  of the ranked crews; 0 when none named one
     * @param place      1 for the lowest; 0 when it named none
     * @param named      how many ranked crews named one
     */
    record Price(long priceFen, long lowestFen, int place, int named) implements Measure {
    }
}
