package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/**
 * Ways asked for when they are needed, and remembered, at most a thousand a place: a table of all pairs of a province's
 * places would take gigabytes, and a search looks at few of them. Places can be added as long as no
 * search runs; ways may be asked from several threads.
 */
public final class AskedWays implements Ways {

    private static final int PLACE_BITS = 16;
    private static final int TIME_BITS = 20;
    private static final int DISTANCE_BITS = 27;
    private static final int VALUE_BITS = TIME_BITS + DISTANCE_BITS;
    private static final int MOST_SLOTS = 1_024;
    /** 2³² by the golden ratio, so that neighbours' slots lie apart. */
    private static final int SPREAD = 0x9E3779B9;

    private final TravelTimes travel;
    private final Map<Position, Integer> numbers = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();
    /** Of each place the ways from and to those before it: who asks about one place finds them close together. */
    private AtomicLongArray[] known = new AtomicLongArray[64];

    public AskedWays(TravelTimes travel) {
        this.travel = Bound.present("AskedWays", "travel", travel);
    }

    /** The number of a position, a new one when it has none yet; at most 65,536. */
    public int place(Position position) {
        Integer number = numbers.get(position);
        if (number == null) {
            number = (int) Bound.within("AskedWays", "the number of places", numbers.size(), 0, (1L << PLACE_BITS) - 1);
            numbers.put(position, number);
            positions.add(position);
            known = number < known.length ? known : Arrays.copyOf(known, 2 * number);
            known[number] = new AtomicLongArray(Math.min(MOST_SLOTS, Integer.highestOneBit(4 * number + 4)));
        }
        return number;
    }

    @Override
    public int places() {
        return positions.size();
    }

    @Override
    public int distance(int from, int to) {
        return (int) (value(from, to) >>> TIME_BITS & (1L << DISTANCE_BITS) - 1) - 1;
    }

    @Override
    public int time(int from, int to) {
        return (int) (value(from, to) & (1L << TIME_BITS) - 1);
    }

    @Override
    public long way(int from, int to) {
        long value = value(from, to);
        return ((value >>> TIME_BITS & (1L << DISTANCE_BITS) - 1) - 1) << Integer.SIZE | value & (1L << TIME_BITS) - 1;
    }

    /** The distance and 1, so that no value is 0, and the time; before them the other place and the direction. */
    private long value(int from, int to) {
        long tag = from < to ? 2L * from : 2L * to + 1;
        AtomicLongArray those = known[Math.max(from, to)];
        int slot = (int) tag * SPREAD >>> Integer.numberOfLeadingZeros(those.length()) + 1;
        long found = those.getOpaque(slot);
        if (found != 0 && found >>> VALUE_BITS == tag) {
            return found;
        }
        long asked = tag << VALUE_BITS | ask(from, to);
        those.setOpaque(slot, asked);
        return asked;
    }

    private long ask(int from, int to) {
        if (from == to) {
            return 1L << TIME_BITS;
        }
        Trip trip = travel.trip(positions.get(from), positions.get(to));
        return trip.distanceMetres() + 1 << TIME_BITS | trip.travelMinutes();
    }
}
