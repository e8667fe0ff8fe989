package org.millwright.planner.search;

import java.util.Arrays;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

/**
 * Routes on which pauses, several spans, lateness and links between tasks make times depend on each other. Every task
 * starts as early as what comes before it allows; since all that holds a task back only ever moves it later, these
 * earliest times exist, are the same in whatever order they are found, and are best for every lateness at once.
 */
final class TimedRoutes extends Routes {

    private static final long UNSET = Long.MIN_VALUE;

    private final Ways ways;
    private final Ties ties;
    private final long[] start;
    private final long[] end;
    private final long[] routeLoad;
    private final long[] routeCost;
    /** Whether what a position costs depends on its own route alone. */
    private final boolean apart;
    private final KeptPositions kept;

    private final boolean[] stale;
    private final int[] staleRoutes;
    private int staleCount;
    private long lateness;
    private long worstLateness;
    private boolean broken;

    private final Wave wave;
    private final Trial trial;
    private long endFound;
    private long bound;

    TimedRoutes(Model model) {
        super(model);
        ways = model.ways;
        ties = model.ties;
        int tasks = model.tasks();
        int teams = model.teams();
        start = new long[tasks];
        end = new long[tasks];
        Arrays.fill(start, UNSET);
        routeLoad = new long[teams];
        routeCost = new long[teams];
        apart = ties.none() && model.charges.worstLateness() == 0;
        kept = new KeptPositions(apart ? tasks : 0, teams);
        stale = new boolean[teams];
        staleRoutes = new int[teams];
        wave = new Wave(tasks);
        trial = new Trial(tasks);
    }

    @Override
    long start(int task) {
        settleTimes();
        return start[task];
    }

    @Override
    long cost() {
        settleTimes();
        return broken ? NEVER : cost + lateness * model.charges.lateness()
                + worstLateness * model.charges.worstLateness();
    }

    @Override
    void refresh(int route) {
        int before = model.home[route];
        long distance = 0;
        long load = 0;
        long teamCost = 0;
        for (int at = 0; at < size[route]; at++) {
            int task = stops[route][at];
            distance += model.distance(route, before, model.place[task]);
            before = model.place[task];
            load += model.load[task];
            teamCost += model.teamCost(task, route);
        }
        if (size[route] > 0) {
            distance += model.distance(route, before, model.home[route]);
        }
        long now = distance * model.charges.distance() + teamCost;
        cost += now - routeCost[route];
        routeCost[route] = now;
        routeLoad[route] = load;
        mark(route);
    }

    private void mark(int route) {
        if (!stale[route]) {
            stale[route] = true;
            staleRoutes[staleCount++] = route;
        }
    }

    @Override
    void left(int task) {
        forget(task);
        markFollowers(task);
    }

    private void forget(int task) {
        lateness -= late(task, end[task]) * model.weight[task];
        start[task] = UNSET;
        end[task] = UNSET;
    }

    private long late(int task, long ended) {
        return ended == UNSET ? 0 : Math.max(0, ended - model.due[task]);
    }

    /** Works out the earliest times of all routes that changed and of those that hang on them. */
    private void settleTimes() {
        if (staleCount == 0) {
            return;
        }
        for (int i = 0; i < staleCount; i++) {
            int route = staleRoutes[i];
            for (int at = 0; at < size[route] && !ties.none(); at++) {
                markFollowers(stops[route][at]);
            }
        }
        for (int i = 0; i < staleCount; i++) {
            int route = staleRoutes[i];
            stale[route] = false;
            for (int at = 0; at < size[route]; at++) {
                forget(stops[route][at]);
            }
        }
        wave.clear();
        for (int i = 0; i < staleCount; i++) {
            int route = staleRoutes[i];
            for (int at = 0; at < size[route]; at++) {
                wave.add(stops[route][at]);
            }
        }
        staleCount = 0;
        broken = false;
        long most = 16L * model.tasks() + 1_000;
        while (!wave.isEmpty() && !broken) {
            settleTime(wave.take());
            broken |= --most < 0;
        }
        if (model.charges.worstLateness() > 0) {
            worstLateness = 0;
            for (int i = 0; i < usedCount; i++) {
                for (int at = 0; at < size[used[i]]; at++) {
                    int task = stops[used[i]][at];
                    worstLateness = Math.max(worstLateness, late(task, end[task]));
                }
            }
        }
    }

    private void markFollowers(int task) {
        for (Ties.Tie tie : ties.followers(task)) {
            if (routeOf[tie.task()] != ABSENT) {
                mark(routeOf[tie.task()]);
            }
        }
    }

    private void settleTime(int task) {
        int route = routeOf[task];
        int at = position[task];
        long from = after(route, at == 0 ? ABSENT : stops[route][at - 1], task);
        for (Ties.Tie tie : ties.leaders(task)) {
            if (routeOf[tie.task()] != ABSENT && start[tie.task()] != UNSET) {
                from = Math.max(from, lets(tie, start[tie.task()], end[tie.task()], routeOf[tie.task()], task, route));
            }
        }
        long begins = earliest(task, route, from);
        if (begins == NEVER) {
            broken = true;
        } else if (begins != start[task]) {
            lateness -= late(task, end[task]) * model.weight[task];
            start[task] = begins;
            end[task] = endFound;
            lateness += late(task, endFound) * model.weight[task];
            if (at + 1 < size[route]) {
                wave.add(stops[route][at + 1]);
            }
            for (Ties.Tie tie : ties.followers(task)) {
                if (routeOf[tie.task()] != ABSENT) {
                    wave.add(tie.task());
                }
            }
        }
    }

    /** When the team is at the task's place, coming from the task before or from home. */
    private long after(int route, int before, int task) {
        if (before == ABSENT) {
            return plus(model.from[route], ways.time(model.home[route], model.place[task]));
        }
        return end[before] == UNSET ? UNSET : end[before] + model.time(route, model.place[before], model.place[task]);
    }

    private static long plus(long time, long more) {
        return time == Interval.OPEN_START ? time : time + more;
    }

    /** The earliest start at the time or later; its end goes to {@link #endFound}. */
    private long earliest(int task, int team, long from) {
        long[] spans = model.spans(task, team);
        WorkCalendar calendar = model.calendar(task, team);
        long work = model.work[task];
        for (int span = 0; span < spans.length; span += 2) {
            long until = spans[span + 1];
            long begins = Math.max(from, spans[span]);
            if (begins <= until) {
                if (calendar != null) {
                    begins = calendar.nextWorkingMinute(begins);
                }
                if (begins > model.lastStart[task]) {
                    return NEVER;
                }
                long ended = calendar == null ? begins + work : calendar.finishMinute(begins, work);
                if (ended <= until && ended != NEVER) {
                    endFound = ended;
                    return begins;
                }
            }
        }
        return NEVER;
    }

    @Override
    void seek(int task, int route, long below) {
        settleTimes();
        if (!apart) {
            scan(task, route, below);
        } else if (!kept.find(task, route, this)) {
            scan(task, route, NEVER);
            kept.keep(task, route, this);
        }
    }

    private void scan(int task, int route, long below) {
        bound = below;
        foundCost = NEVER;
        if (!admits(task, route)) {
            return;
        }
        long from = leadersLet(task, route);
        for (int at = 0; at <= size[route]; at++) {
            long begins = earliest(task, route, Math.max(from, after(route, at == 0 ? ABSENT : stops[route][at - 1], task)));
            if (begins == NEVER) {
                break;          // later positions begin later still
            }
            long charged = charged(task, route, at);
            if (charged < bound) {
                long all = trial.cost(task, route, at, begins, endFound, charged);
                if (all < bound) {
                    bound = all;
                    foundCost = all;
                    foundPosition = at;
                }
            }
        }
    }

    @Override
    boolean fitsAtEnd(int task, int route) {
        settleTimes();
        int at = size[route];
        if (!admits(task, route)) {
            return false;
        }
        long begins = earliest(task, route,
                Math.max(leadersLet(task, route), after(route, at == 0 ? ABSENT : stops[route][at - 1], task)));
        bound = NEVER;
        return begins != NEVER && trial.cost(task, route, at, begins, endFound, charged(task, route, at)) != NEVER;
    }

    /** The earliest start that tasks linked to it allow. */
    private long leadersLet(int task, int route) {
        long from = Interval.OPEN_START;
        for (Ties.Tie tie : ties.leaders(task)) {
            if (routeOf[tie.task()] != ABSENT) {
                from = Math.max(from, lets(tie, start[tie.task()], end[tie.task()], routeOf[tie.task()], task, route));
            }
        }
        return from;
    }

    /** The earliest start that a leader with these times in another route allows. */
    private long lets(Ties.Tie tie, long starts, long ends, int leaderRoute, int task, int route) {
        long after = (tie.fromEnd() ? ends : starts) + tie.offset();
        return tie.alone() ? Math.min(after, model.apartUntil(tie.task(), leaderRoute, task, route)) : after;
    }

    /** What it costs there before anybody is late. */
    private long charged(int task, int route, int at) {
        int here = model.place[task];
        int before = at == 0 ? model.home[route] : model.place[stops[route][at - 1]];
        int next = at < size[route] ? model.place[stops[route][at]] : model.home[route];
        long added = (long) model.distance(route, before, here) + model.distance(route, here, next)
                - (size[route] == 0 ? 0 : model.distance(route, before, next));
        return added * model.charges.distance() + model.teamCost(task, route);
    }

    private boolean admits(int task, int route) {
        if (broken || routeLoad[route] + model.load[task] > model.loadLimit[route]) {
            return false;
        }
        for (int other : ties.apart(task)) {
            if (routeOf[other] == route) {
                return false;
            }
        }
        return model.admits(task, route);
    }

    /** What would become of all times were a task put somewhere, without changing them. */
    private final class Trial {

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

        Trial(int tasks) {
            startThen = new long[tasks];
            endThen = new long[tasks];
            seen = new long[tasks];
            then = new Wave(tasks);
        }

        /** The cost with what is charged already, {@link #NEVER} when it cannot be or is not below the best found. */
        long cost(int inserted, int into, int position, long begins, long ended, long charged) {
            task = inserted;
            route = into;
            at = position;
            epoch++;
            latenessThen = 0;
            worstThen = worstLateness;
            then.clear();
            set(inserted, begins, ended);
            long most = 16L * model.tasks() + 1_000;
            while (!then.isEmpty()) {
                if (charged + lateCost() >= bound || --most < 0 || !move(then.take())) {
                    return NEVER;
                }
            }
            long all = charged + lateCost();
            return all < bound ? all : NEVER;
        }

        private long lateCost() {
            return latenessThen * model.charges.lateness()
                    + (worstThen - worstLateness) * model.charges.worstLateness();
        }

        private boolean move(int moved) {
            int of = moved == task ? route : routeOf[moved];
            long from = leaves(moved);
            for (Ties.Tie tie : ties.leaders(moved)) {
                if (there(tie.task())) {
                    int leaderOf = tie.task() == task ? route : routeOf[tie.task()];
                    from = Math.max(from, lets(tie, starts(tie.task()), ends(tie.task()), leaderOf, moved, of));
                }
            }
            long begins = earliest(moved, of, from);
            if (begins == NEVER) {
                return false;
            }
            if (begins > starts(moved)) {
                set(moved, begins, endFound);
            }
            return true;
        }

        private boolean there(int other) {
            return other == task || routeOf[other] != ABSENT;
        }

        private long leaves(int moved) {
            int of = moved == task ? route : routeOf[moved];
            int before;
            if (moved == task) {
                before = at == 0 ? ABSENT : stops[of][at - 1];
            } else if (of == route && position[moved] == at) {
                before = task;
            } else {
                before = position[moved] == 0 ? ABSENT : stops[of][position[moved] - 1];
            }
            return before == ABSENT ? plus(model.from[of], ways.time(model.home[of], model.place[moved]))
                    : ends(before) + model.time(of, model.place[before], model.place[moved]);
        }

        private void set(int moved, long begins, long ended) {
            long lateBefore = seen[moved] == epoch ? late(moved, endThen[moved])
                    : moved == task ? 0 : late(moved, end[moved]);
            seen[moved] = epoch;
            startThen[moved] = begins;
            endThen[moved] = ended;
            long lateNow = late(moved, ended);
            latenessThen += (lateNow - lateBefore) * model.weight[moved];
            worstThen = Math.max(worstThen, lateNow);
            if (moved == task) {
                if (at < size[route]) {
                    then.add(stops[route][at]);
                }
            } else if (position[moved] + 1 < size[routeOf[moved]]) {
                int next = routeOf[moved] == route && position[moved] + 1 == at ? task
                        : stops[routeOf[moved]][position[moved] + 1];
                then.add(next);
            } else if (routeOf[moved] == route && at == size[route]) {
                then.add(task);
            }
            for (Ties.Tie tie : ties.followers(moved)) {
                if (there(tie.task())) {
                    then.add(tie.task());
                }
            }
        }

        private long starts(int other) {
            return seen[other] == epoch ? startThen[other] : start[other];
        }

        private long ends(int other) {
            return seen[other] == epoch ? endThen[other] : end[other];
        }
    }
}
