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
    private final Ties ties;
    private final long[] startThen;
    private final long[] endThen;
    private final long[] seen;
    private final Wave then;
    private long epoch;
    private int task;
    private int route;
    private int at;
    private long latenessThen;
    private long worstThen;

    Trial(TimedRoutes routes) {
        this.routes = routes;
        model = routes.model;
        ties = routes.ties;
        startThen = new long[model.tasks()];
        endThen = new long[model.tasks()];
        seen = new long[model.tasks()];
        Arrays.fill(seen, -1);
        then = new Wave(model.tasks());
    }

    /** The cost with what is charged already, {@link Routes#NEVER} when it cannot be or is not below the bound. */
    long cost(int inserted, int into, int position, long begins, long ended, long charged, long bound) {
        task = inserted;
        route = into;
        at = position;
        epoch++;
        long late = routes.late(inserted, ended);
        latenessThen = late * model.weight[inserted];
        worstThen = Math.max(routes.worstLateness, late);
        if (charged + lateCost() >= bound) {
            return Routes.NEVER;
        }
        keep(inserted, begins, ended);
        then.clear();
        addFollowers(inserted, begins, ended);
        if (!alongRoute(bound - charged) || !elsewhere(bound - charged)) {
            return Routes.NEVER;
        }
        return charged + lateCost();
    }

    private long lateCost() {
        return latenessThen * model.charges.lateness()
                + (worstThen - routes.worstLateness) * model.charges.worstLateness();
    }

    /** Moves the stops after the inserted task as far as the route alone makes them; false when that is too much. */
    private boolean alongRoute(long bound) {
        int[] order = routes.stops[route];
        int before = task;
        for (int i = at; i < routes.size[route]; i++) {
            int moved = order[i];
            long from = endThen[before] + routes.ways.time(model.place[before], model.place[moved]);
            if (from <= routes.start[moved]) {
                return true;
            }
            long begins = routes.earliest(moved, route, from);
            if (begins == Routes.NEVER) {
                return false;
            }
            if (begins <= routes.start[moved]) {
                return true;
            }
            long ended = routes.endFound;
            charge(moved, routes.end[moved], ended);
            if (lateCost() >= bound) {
                return false;
            }
            keep(moved, begins, ended);
            addFollowers(moved, begins, ended);
            before = moved;
        }
        return true;
    }

    /** Follows what moves into other routes and back. */
    private boolean elsewhere(long bound) {
        long most = 16L * model.tasks() + 1_000;
        while (!then.isEmpty()) {
            if (--most < 0 || !move(then.take()) || lateCost() >= bound) {
                return false;
            }
        }
        return true;
    }

    private boolean move(int moved) {
        long from = leaves(moved);
        for (Ties.Tie tie : ties.leaders(moved)) {
            if (there(tie.task())) {
                from = Math.max(from, (tie.fromEnd() ? ends(tie.task()) : starts(tie.task())) + tie.offset());
            }
        }
        if (from <= starts(moved)) {
            return true;
        }
        long begins = routes.earliest(moved, moved == task ? route : routes.routeOf[moved], from);
        if (begins == Routes.NEVER) {
            return false;
        }
        if (begins <= starts(moved)) {
            return true;
        }
        if (moved == task && routes.steady) {
            return false;       // it waits for itself, and would for ever: nothing else was waiting before it came
        }
        long ended = routes.endFound;
        charge(moved, ends(moved), ended);
        keep(moved, begins, ended);
        addNext(moved);
        addFollowers(moved, begins, ended);
        return true;
    }

    private boolean there(int other) {
        return other == task || routes.routeOf[other] != Routes.ABSENT;
    }

    private long leaves(int moved) {
        int of = moved == task ? route : routes.routeOf[moved];
        int before;
        if (moved == task) {
            before = at == 0 ? Routes.ABSENT : routes.stops[of][at - 1];
        } else if (of == route && routes.position[moved] == at) {
            before = task;
        } else {
            before = routes.position[moved] == 0 ? Routes.ABSENT : routes.stops[of][routes.position[moved] - 1];
        }
        return before == Routes.ABSENT
                ? TimedRoutes.plus(model.from[of], routes.ways.time(model.home[of], model.place[moved]))
                : ends(before) + routes.ways.time(model.place[before], model.place[moved]);
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

    private void addNext(int moved) {
        if (moved == task) {
            if (at < routes.size[route]) {
                then.add(routes.stops[route][at]);
            }
            return;
        }
        int of = routes.routeOf[moved];
        int next = routes.position[moved] + 1;
        if (of == route && next == at) {
            then.add(task);
        } else if (next < routes.size[of]) {
            then.add(routes.stops[of][next]);
        }
    }

    private void addFollowers(int moved, long begins, long ended) {
        for (Ties.Tie tie : ties.followers(moved)) {
            int other = tie.task();
            if (there(other) && (tie.fromEnd() ? ended : begins) + tie.offset() > starts(other)) {
                then.add(other);
            }
        }
    }

    private long starts(int other) {
        return seen[other] == epoch ? startThen[other] : routes.start[other];
    }

    private long ends(int other) {
        return seen[other] == epoch ? endThen[other] : routes.end[other];
    }
}
