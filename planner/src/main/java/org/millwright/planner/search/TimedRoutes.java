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
    private final long[] routeLoad;
    private final long[] routeCost;
    /** Whether what a position costs depends on its own route alone. */
    private final boolean apart;
    private final KeptPositions kept;

    private final boolean[] stale;
    private final int[] staleRoutes;
    private int staleCount;
    private long lateness;
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
        routeLoad = new long[teams];
        routeCost = new long[teams];
        apart = ties.none() && model.charges.worstLateness() == 0;
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
        before.begin(lateness, worstLateness, broken);
    }

    @Override
    void undone() {
        before.undo();
        lateness = before.lateness();
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
        return ways.time(from, model.place[task]) + model.work[task] + wayToNext[task] < ways.time(from, to);
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
            distance += ways.distance(before, model.place[task]);
            before = model.place[task];
            load += model.load[task];
            teamCost += model.teamCost(task, route);
            next[task] = at + 1 < size[route] ? stops[route][at + 1] : ABSENT;
            wayToNext[task] = next[task] == ABSENT ? 0 : ways.time(model.place[task], model.place[next[task]]);
        }
        if (size[route] > 0) {
            distance += ways.distance(before, model.home[route]);
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
        before.keep(task);
        lateness -= late(task, end[task]) * model.weight[task];
        start[task] = UNSET;
        end[task] = UNSET;
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
                from = Math.max(from, (tie.fromEnd() ? end[tie.task()] : start[tie.task()]) + tie.offset());
            }
        }
        long begins = earliest(task, route, from);
        if (begins == NEVER) {
            broken = true;
        } else if (begins != start[task]) {
            before.keep(task);
            lateness -= late(task, end[task]) * model.weight[task];
            start[task] = begins;
            end[task] = endFound;
            long late = late(task, endFound);
            lateness += late * model.weight[task];
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
        return end[before] == UNSET ? UNSET : end[before] + ways.time(model.place[before], model.place[task]);
    }

    static long plus(long time, long more) {
        return time == Interval.OPEN_START ? time : time + more;
    }

    /** The earliest start at the time or later; its end goes to {@link #endFound}. */
    long earliest(int task, int team, long from) {
        if (steady) {
            return earliestSteady(task, team, from);
        }
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

    private long earliestSteady(int task, int team, long from) {
        long[] spans = model.spans(task, team);
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
        long from = leadersLet(task);
        for (int at = 0; at <= size[route]; at++) {
            long begins = earliest(task, route, Math.max(from, after(route, at == 0 ? ABSENT : stops[route][at - 1], task)));
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
        long begins = earliest(task, route,
                Math.max(leadersLet(task), after(route, at == 0 ? ABSENT : stops[route][at - 1], task)));
        return begins != NEVER && trial.cost(task, route, at, begins, endFound, charged(task, route, at), NEVER) != NEVER;
    }

    /** The earliest start that tasks linked to it allow. */
    private long leadersLet(int task) {
        long from = Interval.OPEN_START;
        for (Ties.Tie tie : ties.leaders(task)) {
            if (routeOf[tie.task()] != ABSENT) {
                from = Math.max(from, (tie.fromEnd() ? end[tie.task()] : start[tie.task()]) + tie.offset());
            }
        }
        return from;
    }

    /** What it costs there before anybody is late. */
    private long charged(int task, int route, int at) {
        int here = model.place[task];
        int before = at == 0 ? model.home[route] : model.place[stops[route][at - 1]];
        int next = at < size[route] ? model.place[stops[route][at]] : model.home[route];
        long added = (long) ways.distance(before, here) + ways.distance(here, next)
                - (size[route] == 0 ? 0 : ways.distance(before, next));
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
}
