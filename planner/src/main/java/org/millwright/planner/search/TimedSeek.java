package org.millwright.planner.search;

import org.millwright.planner.problem.Interval;

/** Where a task would cost least in a route on which times depend on each other. The times are settled before it is asked. */
final class TimedSeek {

    /** Told apart from {@link Routes#NEVER}; no cost is below 0 by so much. */
    private static final long TOO_LATE = Long.MIN_VALUE;

    private final TimedRoutes routes;
    private final Model model;
    private final Earliest earliest;
    private final Crowd crowd;
    /** Null where nothing is kept. */
    private final KeptSeeks kept;
    private final Trial trial;
    /** The terms of the pair that is asked about. */
    private Option sought;
    private int soughtOption;

    TimedSeek(TimedRoutes routes, Earliest earliest, Crowd crowd, KeptSeeks kept) {
        this.routes = routes;
        this.earliest = earliest;
        this.crowd = crowd;
        this.kept = kept;
        model = routes.model;
        trial = new Trial(routes, earliest);
    }

    /** As {@link Routes#seek}. */
    void cheapest(int task, int route, long below) {
        routes.foundCost = Routes.NEVER;
        if (!admits(task, route)) {
            return;
        }
        long crowding = crowd.costOfOneMore(route);
        long bound = below == Routes.NEVER ? Routes.NEVER : below - crowding;
        long from = leadersLet(task, route);
        if (kept == null) {
            scan(task, route, from, bound);
        } else {
            long key = kept.key(task, from);
            if (!kept.find(task, soughtOption, route, key, bound)) {
                scan(task, route, from, bound);
                if (trial.otherCount() <= KeptSeeks.MOST_OTHERS) {
                    kept.keep(task, soughtOption, route, key, bound, trial.others(), trial.otherCount());
                }
            }
        }
        routes.foundCost = routes.foundCost == Routes.NEVER ? Routes.NEVER : routes.foundCost + crowding;
    }

    /** As {@link Routes#fitsAtEnd}. */
    boolean fitsAtEnd(int task, int route) {
        if (!admits(task, route)) {
            return false;
        }
        long cost = tryAt(task, route, routes.size[route], leadersLet(task, route), Routes.NEVER);
        return cost != Routes.NEVER && cost != TOO_LATE;
    }

    private void scan(int task, int route, long from, long below) {
        long bound = below;
        trial.forgetOthers();
        for (int at = 0; at <= routes.size[route] && sought.cost() < bound; at++) {
            long cost = tryAt(task, route, at, from, bound);
            if (cost == TOO_LATE) {
                break;          // later positions begin later still
            }
            if (cost < bound) {
                bound = cost;
                routes.foundCost = cost;
                routes.foundPosition = at;
            }
        }
    }

    /** What it would cost there, {@link Routes#NEVER} when that is not below the bound, {@link #TOO_LATE} when it has no time then. */
    private long tryAt(int task, int route, int at, long from, long bound) {
        int[] stops = routes.stops[route];
        int here = model.place[task];
        int last = at == 0 ? Routes.ABSENT : stops[at - 1];
        long in = model.wayInto(route, here, last == Routes.ABSENT ? model.home[route] : model.place[last]);
        boolean isLast = at == routes.size[route];
        long out = model.way(route, here, isLast ? model.home[route] : model.place[stops[at]]);
        long before = last == Routes.ABSENT ? routes.farFromHome[route] : routes.farToNext[last];
        long charged = (Ways.distance(in) + Ways.distance(out) - before) * model.charges.distance() + sought.cost();
        if (charged >= bound) {
            return Routes.NEVER;       // asked before the times, for ways cost less to look up
        }
        long begins = earliest.start(task, sought, Math.max(from, arrival(route, last, Ways.time(in))));
        return begins == Routes.NEVER ? TOO_LATE : trial.cost(task, sought, route, at, begins, charged, bound,
                last == Routes.ABSENT ? 0 : Ways.time(in), isLast ? 0 : Ways.time(out));
    }

    private long arrival(int route, int last, long way) {
        if (last == Routes.ABSENT) {
            return TimedRoutes.plus(model.from[route], way);
        }
        return routes.end[last] == TimedRoutes.UNSET ? TimedRoutes.UNSET : routes.end[last] + way;
    }

    /** The earliest start that tasks linked to it allow. */
    private long leadersLet(int task, int route) {
        long from = Interval.OPEN_START;
        for (Ties.Tie tie : routes.ties.leaders(task)) {
            int leader = tie.task();
            if (routes.routeOf[leader] != Routes.ABSENT) {
                from = Math.max(from, routes.lets(tie, routes.start[leader], routes.end[leader], routes.routeOf[leader], task, route));
            }
        }
        return from;
    }

    /** Whether the team may do it beside what it does; then its terms go to {@link #sought}. */
    private boolean admits(int task, int route) {
        if (routes.broken || routes.routeLoad[route] + model.load[task] > model.loadLimit[route]) {
            return false;
        }
        for (int other : routes.ties.apart(task)) {
            if (routes.routeOf[other] == route) {
                return false;
            }
        }
        soughtOption = model.optionOf(task, route);
        sought = soughtOption < 0 ? null : model.nth(task, soughtOption);
        return sought != null;
    }
}
