package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Position;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/**
 * Ways asked for when they are needed, and remembered as far as memory for some hundred a place goes: a table of all
 * pairs of a province's places would take gigabytes, and a search looks at few of them. Places can be added as long as no
 * search runs; ways may be asked from several threads.
 */
public final class AskedWays implements Ways {

    private static final int PLACE_BITS = 17;
    private static final int PAIR_BITS = 2 * PLACE_BITS;
    private static final long PAIRS = (1L << PAIR_BITS) - 1;
    private static final int TIME_BITS = 20;
    private static final int DISTANCE_BITS = 27;
    private static final int VALUE_BITS = TIME_BITS + DISTANCE_BITS;
    /** Fewer slots, and what tells pairs of one slot apart would not fit beside the value. */
    private static final int LEAST_BITS = PAIR_BITS - (Long.SIZE - VALUE_BITS);
    private static final int MOST_BITS = 23;
    /** Odd, so that no two pairs become one: 2³⁴ by the golden ratio. */
    private static final long SPREAD = 0x278DDE6E5L;
    private static final int SLOTS_PER_PLACE = 512;

    private final TravelTimes travel;
    private final Map<Position, Integer> numbers = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private AtomicLongArray known = new AtomicLongArray(1 << LEAST_BITS);
    private int bits = LEAST_BITS;

    public AskedWays(TravelTimes travel) {
        this.travel = Bound.present("AskedWays", "travel", travel);
    }

    public TravelTimes travel() {
        return travel;
    }

    /** The number of a position, a new one when it has none yet; at most 131,072. */
    public int place(Position position) {
        Integer number = numbers.get(position);
        if (number == null) {
            number = (int) Bound.within("AskedWays", "the number of places", numbers.size(), 0, (1L << PLACE_BITS) - 1);
            numbers.put(position, number);
            positions.add(position);
            grow();
        }
        return number;
    }

    private void grow() {
        long wanted = Math.min((long) positions.size() * positions.size(), (long) SLOTS_PER_PLACE * positions.size());
        int bitsWanted = Math.min(MOST_BITS, Long.SIZE - Long.numberOfLeadingZeros(wanted));
        if (bitsWanted > bits) {
            bits = bitsWanted;
            known = new AtomicLongArray(1 << bits);
        }
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

    /** The distance and 1, so that no value is 0, and the time. */
    private long value(int from, int to) {
        long pair = ((long) from << PLACE_BITS | to) * SPREAD & PAIRS;
        int slot = (int) (pair >>> PAIR_BITS - bits);
        long tag = pair & (1L << PAIR_BITS - bits) - 1;
        long found = known.getOpaque(slot);
        if (found != 0 && found >>> VALUE_BITS == tag) {
            return found;
        }
        long asked = tag << VALUE_BITS | ask(from, to);
        known.setOpaque(slot, asked);
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
