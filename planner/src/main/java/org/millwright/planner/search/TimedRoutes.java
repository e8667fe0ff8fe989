package org.millwright.planner.search;

import java.util.Arrays;
import org.millwright.planner.problem.Interval;

/**
 * Routes on which pauses, several spans, lateness and links between tasks make times depend on each other. Every task
 * starts as early as what comes before it allows; since all that holds a task back only ever moves it later, these
 * earliest times exist, are the same in whatever order they are found, and are best for every lateness at once.
 */
final class TimedRoutes extends Routes {

    static final long UNSET = Long.MIN_VALUE;

    final Ways ways;
    final Ties ties;
    final long[] start;
    final long[] end;
    /** Of each task that a route has the one after it, and the time of the way there. */
    final int[] next;
    final long[] wayToNext;
    /** Of each stop how far it is to the next or home, and of each team how far from home to its first. */
    final long[] farToNext;
    final long[] farFromHome;
    /** Of each task that a route has, the terms on which its team does it. */
    final Option[] taken;
    final long[] routeLoad;
    private final long[] routeCost;
    private final Crowd crowd;
    /** Null where the latest of all counts, for that may be anywhere. */
    private final KeptSeeks kept;

    private final boolean[] stale;
    private final int[] staleRoutes;
    private int staleCount;
    private long lateness;
    /** What it costs that tasks start at other times than those they were promised. */
    private long shifted;
    long worstLateness;
    /** Whether tasks wait for each other for ever. */
    boolean broken;

    private final Earliest earliest;
    private final TimesBefore before;
    private final Wave wave;
    private final TimedSeek seek;

    TimedRoutes(Model model) {
        super(model);
        ways = model.ways;
        ties = model.ties;
        int tasks = model.tasks();
        int teams = model.teams();
        start = new long[tasks];
        end = new long[tasks];
        next = new int[tasks];
        wayToNext = new long[tasks];
        farToNext = new long[tasks];
        farFromHome = new long[teams];
        Arrays.fill(start, UNSET);
        taken = new Option[tasks];
        routeLoad = new long[teams];
        routeCost = new long[teams];
        crowd = new Crowd(model);
        kept = model.charges.worstLateness() == 0 ? new KeptSeeks(this) : null;
        stale = new boolean[teams];
        staleRoutes = new int[teams];
        earliest = new Earliest(model);
        before = new TimesBefore(start, end);
        wave = new Wave(tasks);
        seek = new TimedSeek(this, earliest, crowd, kept);
    }

    @Override
    void begun() {
        settleTimes();
        before.begin(lateness, shifted, worstLateness, broken);
    }

    @Override
    void undone() {
        for (int i = 0; i < before.count() && kept != null; i++) {
            kept.touch(routeOf[before.changed(i)]);
        }
        before.undo();
        lateness = before.lateness();
        shifted = before.shifted();
        worstLateness = before.worstLateness();
        broken = before.broken();
        for (int i = 0; i < staleCount; i++) {
            stale[staleRoutes[i]] = false;
        }
        staleCount = 0;
    }

    /**
     * One task more can only move others later, so that the earliest times follow from those before; but for a way round
     * by it that takes less time than the straight one.
     */
    @Override
    void entered(int task) {
        if (staleCount == 1 && stale[routeOf[task]] && !broken && !isShortcut(task)) {
            stale[routeOf[task]] = false;
            staleCount = 0;
            wave.clear();
            wave.add(task);
            roll();
        }
    }

    private boolean isShortcut(int task) {
        int route = routeOf[task];
        int at = position[task];
        if (at + 1 == size[route]) {
            return false;
        }
        int from = at == 0 ? model.home[route] : model.place[stops[route][at - 1]];
        int to = model.place[stops[route][at + 1]];
        return model.time(route, from, model.place[task]) + model.work[task] + wayToNext[task] < model.time(route, from, to);
    }

    @Override
    long start(int task) {
        settleTimes();
        return start[task];
    }

    @Override
    long cost() {
        settleTimes();
        return broken ? NEVER : cost + shifted + lateness * model.charges.lateness()
                + worstLateness * model.charges.worstLateness();
    }

    @Override
    void refresh(int route) {
        int count = size[route];
        int home = model.home[route];
        long distance = 0;
        long load = 0;
        long teamCost = 0;
        farFromHome[route] = count == 0 ? 0 : model.distance(route, home, model.place[stops[route][0]]);
        for (int at = 0; at < count; at++) {
            int task = stops[route][at];
            next[task] = at + 1 < count ? stops[route][at + 1] : ABSENT;
            long way = model.way(route, model.place[task], next[task] == ABSENT ? home : model.place[next[task]]);
            farToNext[task] = Ways.distance(way);
            wayToNext[task] = next[task] == ABSENT ? 0 : Ways.time(way);
            distance += farToNext[task];
            load += model.load[task];
            if (taken[task] == null || taken[task].team() != route) {
                taken[task] = model.option(task, route);
            }
            teamCost += taken[task].cost();
            if (kept != null) {
                kept.touchLeaders(task);
            }
        }
        distance += farFromHome[route];
        long now = distance * model.charges.distance() + teamCost;
        cost += now - routeCost[route] + crowd.count(route, size[route]);
        routeCost[route] = now;
        routeLoad[route] = load;
        mark(route);
    }

    private void mark(int route) {
        if (kept != null) {
            kept.touch(route);
        }
        if (!stale[route]) {
            stale[route] = true;
            staleRoutes[staleCount++] = route;
        }
    }

    @Override
    void left(int task) {
        forget(task);
        if (kept != null) {
            kept.touchLeaders(task);
        }
        markFollowers(task);
    }

    private void forget(int task) {
        before.keep(task);
        takeOff(task);
        start[task] = UNSET;
        end[task] = UNSET;
    }

    private void takeOff(int task) {
        if (start[task] != UNSET) {
            lateness -= late(task, end[task]) * model.weight[task];
            shifted -= model.shiftCost(task, start[task]);
        }
    }

    long late(int task, long ended) {
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
        worstLateness = 0;
        roll();
        if (model.charges.worstLateness() > 0) {
            for (int i = 0; i < usedCount; i++) {
                for (int at = 0; at < size[used[i]]; at++) {
                    int task = stops[used[i]][at];
                    worstLateness = Math.max(worstLateness, late(task, end[task]));
                }
            }
        }
    }

    private void roll() {
        long most = 16L * model.tasks() + 1_000;
        while (!wave.isEmpty() && !broken) {
            settleTime(wave.take());
            broken |= --most < 0;
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
        long begins = earliest.start(task, taken[task], from);
        if (begins == NEVER) {
            broken = true;
        } else if (begins != start[task]) {
            before.keep(task);
            takeOff(task);
            if (kept != null) {
                kept.touch(route);
            }
            start[task] = begins;
            end[task] = earliest.end;
            long late = late(task, earliest.end);
            lateness += late * model.weight[task];
            shifted += model.shiftCost(task, begins);
            worstLateness = Math.max(worstLateness, late);
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

    static long plus(long time, long more) {
        return time == Interval.OPEN_START ? time : time + more;
    }

    @Override
    void seek(int task, int route, long below) {
        settleTimes();
        seek.cheapest(task, route, below);
    }

    @Override
    boolean fitsAtEnd(int task, int route) {
        settleTimes();
        return seek.fitsAtEnd(task, route);
    }

    /** The earliest start that a leader with these times in another route allows. */
    long lets(Ties.Tie tie, long starts, long ends, int leaderRoute, int task, int route) {
        long after = (tie.fromEnd() ? ends : starts) + tie.offset();
        return tie.alone() ? Math.min(after, model.apartUntil(tie.task(), leaderRoute, ends, task, route)) : after;
    }
}
