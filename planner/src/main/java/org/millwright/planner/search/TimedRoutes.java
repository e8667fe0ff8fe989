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

    /** Whether a later arrival delays by just as much or less: no pauses, no gaps between spans. */
    final boolean steady;
    final Ways ways;
    final Ties ties;
    final long[] start;
    final long[] end;
    /** Of each task that a route has the one after it, and the time of the way there. */
    final int[] next;
    final long[] wayToNext;
    /** Of each task that a route has, the terms on which its team does it. */
    final Option[] taken;
    /** The terms of the pair that {@link #seek} is about. */
    Option sought;
    private final long[] routeLoad;
    private final long[] routeCost;
    private final Crowd crowd;
    /** Whether what a position costs depends on its own route alone. */
    private final boolean apart;
    private final KeptPositions kept;

    private final boolean[] stale;
    private final int[] staleRoutes;
    private int staleCount;
    private long lateness;
    /** What it costs that tasks start at other times than those they were promised. */
    private long shifted;
    long worstLateness;
    private boolean broken;

    private final TimesBefore before;
    private final Wave wave;
    private final Trial trial;
    long endFound;

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
        Arrays.fill(start, UNSET);
        taken = new Option[tasks];
        routeLoad = new long[teams];
        routeCost = new long[teams];
        crowd = new Crowd(model);
        apart = ties.none() && model.charges.worstLateness() == 0 && model.charges.crowding() == 0;
        kept = new KeptPositions(apart ? tasks : 0, teams);
        stale = new boolean[teams];
        staleRoutes = new int[teams];
        steady = model.isSteady();
        before = new TimesBefore(start, end);
        wave = new Wave(tasks);
        trial = new Trial(this);
    }

    @Override
    void begun() {
        settleTimes();
        before.begin(lateness, shifted, worstLateness, broken);
    }

    @Override
    void undone() {
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
        int before = model.home[route];
        long distance = 0;
        long load = 0;
        long teamCost = 0;
        for (int at = 0; at < size[route]; at++) {
            int task = stops[route][at];
            distance += model.distance(route, before, model.place[task]);
            before = model.place[task];
            load += model.load[task];
            if (taken[task] == null || taken[task].team() != route) {
                taken[task] = model.option(task, route);
            }
            teamCost += taken[task].cost();
            next[task] = at + 1 < size[route] ? stops[route][at + 1] : ABSENT;
            wayToNext[task] = next[task] == ABSENT ? 0 : model.time(route, model.place[task], model.place[next[task]]);
        }
        if (size[route] > 0) {
            distance += model.distance(route, before, model.home[route]);
        }
        long now = distance * model.charges.distance() + teamCost;
        cost += now - routeCost[route] + crowd.count(route, size[route]);
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
        long begins = earliest(task, taken[task], from);
        if (begins == NEVER) {
            broken = true;
        } else if (begins != start[task]) {
            before.keep(task);
            takeOff(task);
            start[task] = begins;
            end[task] = endFound;
            long late = late(task, endFound);
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

    /** The earliest start at the time or later; its end goes to {@link #endFound}. */
    long earliest(int task, Option option, long from) {
        if (steady) {
            return earliestSteady(task, option, from);
        }
        long[] spans = option.spans();
        WorkCalendar calendar = option.calendar();
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

    private long earliestSteady(int task, Option option, long from) {
        long[] spans = option.spans();
        long begins = Math.max(from, spans[0]);
        endFound = begins + model.work[task];
        return begins <= model.lastStart[task] && endFound <= spans[1] ? begins : NEVER;
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
        long bound = below;
        foundCost = NEVER;
        if (!admits(task, route)) {
            return;
        }
        long from = leadersLet(task, route);
        for (int at = 0; at <= size[route]; at++) {
            long begins = earliest(task, sought, Math.max(from, after(route, at == 0 ? ABSENT : stops[route][at - 1], task)));
            if (begins == NEVER) {
                break;          // later positions begin later still
            }
            long charged = charged(task, route, at);
            if (charged < bound) {
                long all = trial.cost(task, route, at, begins, endFound, charged, bound);
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
        long begins = earliest(task, sought,
                Math.max(leadersLet(task, route), after(route, at == 0 ? ABSENT : stops[route][at - 1], task)));
        return begins != NEVER && trial.cost(task, route, at, begins, endFound, charged(task, route, at), NEVER) != NEVER;
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
        return added * model.charges.distance() + sought.cost() + crowd.costOfOneMore(route);
    }

    /** Whether the team may do it beside what it does; then its terms go to {@link #sought}. */
    private boolean admits(int task, int route) {
        if (broken || routeLoad[route] + model.load[task] > model.loadLimit[route]) {
            return false;
        }
        for (int other : ties.apart(task)) {
            if (routeOf[other] == route) {
                return false;
            }
        }
        sought = model.option(task, route);
        return sought != null;
    }
}
