package org.millwright.planner.search;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which team does which tasks in which order, with what the search needs to change it and to take a change back. A
 * content of a route has a stamp of its own, which comes back with it: what was worked out for a route then still holds.
 */
abstract class Routes {

    static final int ABSENT = -1;
    static final long NEVER = Long.MAX_VALUE;

    final Model model;
    final int[][] stops;
    final int[] size;
    final int[] routeOf;
    final int[] position;
    /** 0 for no stops. A long, for a search makes a million of them in a second. */
    final long[] stamp;
    /** The routes that have stops, in no order. */
    final int[] used;
    int usedCount;
    /** The teams that have none. */
    final BitSet idle = new BitSet();
    /** Cost of all routes as they stand, but for what {@link #cost()} adds. */
    long cost;
    int served;

    /** Where {@link #seek} would put the task, and at what cost; {@link #NEVER} for nowhere. */
    int foundPosition;
    long foundCost;

    private final int[] usedAt;
    private long lastStamp;
    private final int[][] oldStops;
    private final int[] oldSize;
    private final long[] oldStamp;
    private final boolean[] changed;
    private final int[] changes;
    private int changeCount;
    private long oldCost;

    Routes(Model model) {
        this.model = model;
        int teams = model.teams();
        stops = new int[teams][8];
        oldStops = new int[teams][8];
        size = new int[teams];
        oldSize = new int[teams];
        stamp = new long[teams];
        oldStamp = new long[teams];
        changed = new boolean[teams];
        changes = new int[teams];
        used = new int[teams];
        usedAt = new int[teams];
        Arrays.fill(usedAt, ABSENT);
        idle.set(0, teams);
        routeOf = new int[model.tasks()];
        Arrays.fill(routeOf, ABSENT);
        position = new int[model.tasks()];
    }

    /**
     * Finds the cheapest position of an absent task in a route. What does not cost less than the bound need not be found.
     */
    abstract void seek(int task, int route, long below);

    /** Whether an absent task may follow all others of a route. */
    abstract boolean fitsAtEnd(int task, int route);

    /** Cost of all routes as they stand. */
    long cost() {
        return cost;
    }

    /** The earliest start of a task that a route has. */
    abstract long start(int task);

    /** Told when a task is taken out of its route. */
    void left(int task) {
    }

    /** Told when a task has come into its route. */
    void entered(int task) {
    }

    /** Told at the end of {@link #begin}. */
    void begun() {
    }

    /** Told at the end of {@link #undo}. */
    void undone() {
    }

    /** Works out times, loads and cost of a route whose stops have changed; {@link #cost} follows. */
    abstract void refresh(int route);

    /** From here on {@link #undo} comes back to. */
    final void begin() {
        for (int i = 0; i < changeCount; i++) {
            changed[changes[i]] = false;
        }
        changeCount = 0;
        oldCost = cost;
        begun();
    }

    final void undo() {
        for (int i = 0; i < changeCount; i++) {
            int route = changes[i];
            for (int at = 0; at < size[route]; at++) {
                routeOf[stops[route][at]] = ABSENT;
                left(stops[route][at]);
            }
            served -= size[route];
        }
        for (int i = 0; i < changeCount; i++) {
            int route = changes[i];
            size[route] = oldSize[route];
            System.arraycopy(oldStops[route], 0, stops[route], 0, size[route]);
            served += size[route];
            place(route);
            refresh(route);
            stamp[route] = oldStamp[route];
            changed[route] = false;
        }
        changeCount = 0;
        cost = oldCost;
        undone();
    }

    /** Length of all ways as they stand. */
    final long distance() {
        long distance = 0;
        for (int i = 0; i < usedCount; i++) {
            int route = used[i];
            int before = model.home[route];
            for (int at = 0; at < size[route]; at++) {
                distance += model.distance(route, before, model.place[stops[route][at]]);
                before = model.place[stops[route][at]];
            }
            distance += model.distance(route, before, model.home[route]);
        }
        return distance;
    }

    /** Puts an absent task at the end of a route, if it fits there. */
    final void append(int task, int route) {
        if (fitsAtEnd(task, route)) {
            insert(task, route, size[route]);
        }
    }

    final void insert(int task, int route, int at) {
        keep(route);
        int count = size[route];
        if (stops[route].length == count) {
            stops[route] = Arrays.copyOf(stops[route], count * 2);
        }
        int[] order = stops[route];
        System.arraycopy(order, at, order, at + 1, count - at);
        order[at] = task;
        size[route] = count + 1;
        served++;
        settle(route);
        entered(task);
    }

    /** Takes one task out of its route. */
    final void remove(int task) {
        cut(routeOf[task], position[task], position[task] + 1, 0, 0, new int[1], 0);
    }

    /** Takes out the stops from one position up to another, but leaves some of them, and says which went. */
    final int cut(int route, int from, int until, int keptFrom, int keptUntil, int[] into, int count) {
        keep(route);
        int[] order = stops[route];
        int left = from;
        for (int at = from; at < size[route]; at++) {
            if (at >= until || at >= keptFrom && at < keptUntil) {
                order[left++] = order[at];
            } else {
                routeOf[order[at]] = ABSENT;
                left(order[at]);
                into[count++] = order[at];
            }
        }
        served -= size[route] - left;
        size[route] = left;
        settle(route);
        return count;
    }

    /** Two routes exchange their stops from there on. */
    final void swapTails(int one, int from, int other, int otherFrom) {
        keep(one);
        keep(other);
        int[] tail = Arrays.copyOfRange(stops[one], from, size[one]);
        int[] otherTail = Arrays.copyOfRange(stops[other], otherFrom, size[other]);
        follow(one, from, otherTail);
        follow(other, otherFrom, tail);
        settle(one);
        settle(other);
    }

    private void follow(int route, int from, int[] tail) {
        size[route] = from + tail.length;
        if (stops[route].length < size[route]) {
            stops[route] = Arrays.copyOf(stops[route], size[route] * 2);
        }
        System.arraycopy(tail, 0, stops[route], from, tail.length);
    }

    private void settle(int route) {
        place(route);
        stamp[route] = size[route] == 0 ? 0 : ++lastStamp;
        refresh(route);
    }

    private void place(int route) {
        int[] order = stops[route];
        for (int at = 0; at < size[route]; at++) {
            routeOf[order[at]] = route;
            position[order[at]] = at;
        }
        if (size[route] == 0 && usedAt[route] != ABSENT) {
            int last = used[--usedCount];
            used[usedAt[route]] = last;
            usedAt[last] = usedAt[route];
            usedAt[route] = ABSENT;
            idle.set(route);
        } else if (size[route] > 0 && usedAt[route] == ABSENT) {
            usedAt[route] = usedCount;
            used[usedCount++] = route;
            idle.clear(route);
        }
    }

    private void keep(int route) {
        if (!changed[route]) {
            changed[route] = true;
            changes[changeCount++] = route;
            oldSize[route] = size[route];
            if (oldStops[route].length < size[route]) {
                oldStops[route] = new int[stops[route].length];
            }
            System.arraycopy(stops[route], 0, oldStops[route], 0, size[route]);
            oldStamp[route] = stamp[route];
        }
    }
}
