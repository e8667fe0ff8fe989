package org.millwright.planner.search;

import java.util.Arrays;

/**
 * What would become of all times were a task put somewhere, without changing them. First along the route that it comes
 * into, which tells the cost where no other route hangs on a task that moves, and a bound of it where one does: links
 * only ever move tasks later. Only what may still be the best is followed into other routes.
 */
final class Trial {

    private final TimedRoutes routes;
    private final Model model;
    private final Earliest earliest;
    private final Ties ties;
    private final long[] startThen;
    private final long[] endThen;
    private final long[] seen;
    private final long[] waiting;
    private final Wave then;
    private final int[] others = new int[KeptSeeks.MOST_OTHERS];
    private int otherCount;
    private long epoch;
    private int task;
    private Option sought;
    private int route;
    private int before;
    private int after;
    private long wayBefore;
    private long wayAfter;
    private long latenessThen;
    private long worstThen;
    private long shiftedThen;

    Trial(TimedRoutes routes, Earliest earliest) {
        this.routes = routes;
        this.earliest = earliest;
        model = routes.model;
        ties = routes.ties;
        startThen = new long[model.tasks()];
        endThen = new long[model.tasks()];
        seen = new long[model.tasks()];
        waiting = new long[model.tasks()];
        Arrays.fill(seen, -1);
        then = new Wave(model.tasks());
    }

    /**
     * The cost of a task that was just given its earliest times there, with what is charged already; {@link Routes#NEVER} when
     * it cannot be or is not below the bound. Lateness only grows while it is followed, and ends it at the bound. What tasks
     * pay for another time than promised may fall again: a position that would gain by that may be passed over, and is found
     * once lateness leaves it room.
     */
    long cost(int inserted, Option terms, int into, int position, long begins, long charged, long bound, long timeIn,
              long timeOut) {
        task = inserted;
        sought = terms;
        route = into;
        long ended = earliest.end;
        epoch++;
        long late = routes.late(inserted, ended);
        latenessThen = late * model.weight[inserted];
        worstThen = Math.max(routes.worstLateness, late);
        shiftedThen = model.shiftCost(inserted, begins);
        if (charged + lateCost() >= bound) {
            return Routes.NEVER;
        }
        between(position);
        wayBefore = timeIn;
        wayAfter = timeOut;
        keep(inserted, begins, ended);
        then.clear();
        addFollowers(inserted, begins, ended);
        if (!alongRoute(bound - charged) || !elsewhere(bound - charged)) {
            return Routes.NEVER;
        }
        return charged + lateCost() + shiftedThen;
    }

    private void between(int position) {
        int[] order = routes.stops[route];
        before = position == 0 ? Routes.ABSENT : order[position - 1];
        after = position == routes.size[route] ? Routes.ABSENT : order[position];
    }

    private long lateCost() {
        return latenessThen * model.charges.lateness()
                + (worstThen - routes.worstLateness) * model.charges.worstLateness();
    }

    /** Moves the stops after the inserted task as far as the route alone makes them; false when that is too much. */
    private boolean alongRoute(long bound) {
        int before = task;
        for (int moved = next(before); moved != Routes.ABSENT; moved = next(moved)) {
            long from = endThen[before] + way(before);
            if (!push(moved, from) || lateCost() >= bound) {
                return false;
            }
            if (seen[moved] != epoch) {
                return true;
            }
            addFollowers(moved, startThen[moved], endThen[moved]);
            before = moved;
        }
        return true;
    }

    /** Follows what moves into other routes and back. */
    private boolean elsewhere(long bound) {
        long most = 16L * model.tasks() + 1_000;
        while (!then.isEmpty()) {
            int moved = then.take();
            boolean follows = waiting[moved] > starts(moved);
            if (follows && (!push(moved, waiting[moved]) || lateCost() >= bound || --most < 0)) {
                return false;
            }
            if (follows && seen[moved] == epoch) {
                int next = next(moved);
                if (next != Routes.ABSENT) {
                    add(next, endThen[moved] + way(moved));
                }
                addFollowers(moved, startThen[moved], endThen[moved]);
            }
        }
        return true;
    }

    /** Moves a task to the time or later; false when it cannot be. */
    private boolean push(int moved, long from) {
        if (from <= starts(moved)) {
            return true;
        }
        long begins = earliest.start(moved, moved == task ? sought : routes.taken[moved], from);
        if (begins == Routes.NEVER || moved == task && earliest.steady) {
            return false;       // the task waits for itself, and would for ever: nothing was waiting before it came
        }
        if (begins > starts(moved)) {
            charge(moved, ends(moved), earliest.end);
            shiftedThen += model.shiftCost(moved, begins) - model.shiftCost(moved, starts(moved));
            keep(moved, begins, earliest.end);
        }
        return true;
    }

    private int routeOf(int other) {
        return other == task ? route : routes.routeOf[other];
    }

    private boolean there(int other) {
        return other == task || routes.routeOf[other] != Routes.ABSENT;
    }

    private int next(int moved) {
        return moved == task ? after : moved == before ? task : routes.next[moved];
    }

    private long way(int moved) {
        return moved == task ? wayAfter : moved == before ? wayBefore : routes.wayToNext[moved];
    }

    private void charge(int moved, long endedBefore, long ended) {
        if (ended > model.due[moved]) {
            long lateNow = ended - model.due[moved];
            latenessThen += (lateNow - routes.late(moved, endedBefore)) * model.weight[moved];
            worstThen = Math.max(worstThen, lateNow);
        }
    }

    private void keep(int moved, long begins, long ended) {
        seen[moved] = epoch;
        startThen[moved] = begins;
        endThen[moved] = ended;
    }

    /** From here on others are counted. */
    void forgetOthers() {
        otherCount = 0;
    }

    /** The other routes that were looked into since, as far as there is room. */
    int[] others() {
        return others;
    }

    /** How many these are, one too many when there was no room. */
    int otherCount() {
        return otherCount;
    }

    private void note(int other) {
        if (other == route || otherCount > others.length) {
            return;
        }
        for (int i = 0; i < otherCount; i++) {
            if (others[i] == other) {
                return;
            }
        }
        if (otherCount < others.length) {
            others[otherCount] = other;
        }
        otherCount++;
    }

    private void addFollowers(int moved, long begins, long ended) {
        for (Ties.Tie tie : ties.followers(moved)) {
            if (there(tie.task())) {
                note(routeOf(tie.task()));
                long from = (tie.fromEnd() ? ended : begins) + tie.offset();
                add(tie.task(), tie.alone() ? Math.min(from,
                        model.apartUntil(moved, routeOf(moved), ended, tie.task(), routeOf(tie.task()))) : from);
            }
        }
    }

    private void add(int moved, long from) {
        if (from > starts(moved)) {
            waiting[moved] = then.add(moved) ? from : Math.max(waiting[moved], from);
        }
    }

    private long starts(int other) {
        return seen[other] == epoch ? startThen[other] : routes.start[other];
    }

    private long ends(int other) {
        return seen[other] == epoch ? endThen[other] : routes.end[other];
    }
}
