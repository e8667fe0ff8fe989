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
 * Ways asked for when they are needed, and remembered, at most two thousand a place: a table of all pairs of a province's
 * places would take gigabytes, and a search looks at few of them. Places can be added as long as no
 * search runs; ways may be asked from several threads.
 */
public final class AskedWays implements Ways {

    private static final int PLACE_BITS = 16;
    private static final int TIME_BITS = 20;
    private static final int DISTANCE_BITS = 27;
    private static final int VALUE_BITS = TIME_BITS + DISTANCE_BITS;
    private static final int SLOT_BITS = 11;

    private final TravelTimes travel;
    private final Map<Position, Integer> numbers = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();
    /** Of each place the ways that set out or end there: who asks about one place finds them close together. */
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
            known[number] = new AtomicLongArray(1 << SLOT_BITS);
        }
        return number;
    }

    @Override
    public int places() {
        return positions.size();
    }

    @Override
    public int distance(int from, int to) {
        return (int) Ways.distance(way(from, to));
    }

    @Override
    public int time(int from, int to) {
        return (int) Ways.time(way(from, to));
    }

    @Override
    public long way(int from, int to) {
        AtomicLongArray out = known[from];
        long tag = 2L * to;
        int slot = slot(tag);
        long found = out.getOpaque(slot);
        return way(isOf(found, tag) ? found : remember(out, slot, tag, from, to));
    }

    @Override
    public long wayInto(int to, int from) {
        AtomicLongArray into = known[to];
        long tag = 2L * from + 1;
        int slot = slot(tag);
        long found = into.getOpaque(slot);
        return way(isOf(found, tag) ? found : remember(into, slot, tag, from, to));
    }

    @Override
    public int distanceOnce(int from, int to) {
        return (int) Ways.distance(way(ask(from, to)));
    }

    /** Up to a thousand places no two ways share one. */
    private static int slot(long tag) {
        return (int) tag & (1 << SLOT_BITS) - 1;
    }

    private static boolean isOf(long found, long tag) {
        return found != 0 && found >>> VALUE_BITS == tag;
    }

    private long remember(AtomicLongArray those, int slot, long tag, int from, int to) {
        long asked = tag << VALUE_BITS | ask(from, to);
        those.setOpaque(slot, asked);
        return asked;
    }

    private static long way(long value) {
        return ((value >>> TIME_BITS & (1L << DISTANCE_BITS) - 1) - 1) << Integer.SIZE | value & (1L << TIME_BITS) - 1;
    }

    /** The distance and 1, so that no value is 0, and the time; what is remembered has the other place and the direction before them. */
    private long ask(int from, int to) {
        if (from == to) {
            return 1L << TIME_BITS;
        }
        Trip trip = travel.tripFound(positions.get(from), positions.get(to));
        return trip.distanceMetres() + 1 << TIME_BITS | trip.travelMinutes();
    }
}
