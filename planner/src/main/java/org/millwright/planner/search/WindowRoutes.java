package org.millwright.planner.search;

/**
 * Routes on which nothing but ways, one window a task and loads decide: the earliest end of each stop from the front and
 * its latest start from the back tell at once whether a task fits between two stops (Savelsbergh, ORSA Journal on
 * Computing 4, 1992). The best position found in a route is kept for as long as the route stays as it is.
 */
final class WindowRoutes extends Routes {

    private final int places;
    private final int[] place;
    private final int[] distanceFrom;
    private final int[] distanceTo;
    private final int[] timeFrom;
    private final int[] timeTo;
    private final long[] ready;
    private final long[] lastStart;
    private final long[] work;
    private final long[] load;

    private final long[] earliestEnd;
    private final long[] latestStart;
    private final int[] legBefore;
    private final int[] legHome;
    private final long[] routeCost;
    private final long[] routeLoad;
    private final KeptPositions kept;

    WindowRoutes(Model model) {
        super(model);
        WayTable ways = (WayTable) model.ways;
        places = ways.places;
        place = model.place;
        distanceFrom = ways.distanceFrom;
        distanceTo = ways.distanceTo;
        timeFrom = ways.timeFrom;
        timeTo = ways.timeTo;
        ready = model.ready;
        lastStart = model.lastStart;
        work = model.work;
        load = model.load;
        int tasks = model.tasks();
        int teams = model.teams();
        earliestEnd = new long[tasks];
        latestStart = new long[tasks];
        legBefore = new int[tasks];
        legHome = new int[teams];
        routeCost = new long[teams];
        routeLoad = new long[teams];
        kept = new KeptPositions(tasks, teams);
    }

    @Override
    long start(int task) {
        return earliestEnd[task] - work[task];
    }

    @Override
    void seek(int task, int route, long below) {
        if (!kept.find(task, route, this)) {
            scan(task, route);
            kept.keep(task, route, this);
        }
    }

    @Override
    boolean fitsAtEnd(int task, int route) {
        int last = size[route] == 0 ? ABSENT : stops[route][size[route] - 1];
        int before = last == ABSENT ? model.home[route] : place[last];
        long ended = last == ABSENT ? model.from[route] : earliestEnd[last];
        long start = Math.max(ready[task], ended + timeFrom[before * places + place[task]]);
        return start <= lastStart[task] && routeLoad[route] + load[task] <= model.loadLimit[route]
                && start + work[task] + timeFrom[place[task] * places + model.home[route]] <= model.until[route];
    }

    private void scan(int task, int route) {
        foundCost = NEVER;
        if (!model.admits(task, route) || routeLoad[route] + load[task] > model.loadLimit[route]) {
            return;
        }
        int[] order = stops[route];
        int count = size[route];
        int row = place[task] * places;
        long earliest = ready[task];
        long latest = lastStart[task];
        long minutes = work[task];
        int home = model.home[route];
        int before = home;
        long ended = model.from[route];
        int best = Integer.MAX_VALUE;
        for (int at = 0; at <= count; at++) {
            int after = at < count ? place[order[at]] : home;
            long mustStart = at < count ? latestStart[order[at]] : model.until[route];
            int way = timeFrom[row + after];
            if (earliest + minutes + way <= mustStart) {
                long start = ended + timeTo[row + before];
                if (start > latest) {
                    break;      // later positions are reached later still
                }
                if (Math.max(start, earliest) + minutes + way <= mustStart) {
                    int leg = at < count ? legBefore[order[at]] : count == 0 ? 0 : legHome[route];
                    int added = distanceTo[row + before] + distanceFrom[row + after] - leg;
                    if (added < best) {
                        best = added;
                        foundPosition = at;
                    }
                }
            }
            if (at < count) {
                before = after;
                ended = earliestEnd[order[at]];
            }
        }
        if (best != Integer.MAX_VALUE) {
            foundCost = best;
        }
    }

    @Override
    void refresh(int route) {
        int[] order = stops[route];
        int count = size[route];
        int home = model.home[route];
        int before = home;
        long ended = model.from[route];
        long distance = 0;
        long loaded = 0;
        for (int at = 0; at < count; at++) {
            int task = order[at];
            int here = place[task];
            int leg = distanceFrom[before * places + here];
            legBefore[task] = leg;
            distance += leg;
            loaded += load[task];
            ended = Math.max(ready[task], ended + timeFrom[before * places + here]) + work[task];
            earliestEnd[task] = ended;
            before = here;
        }
        if (count > 0) {
            legHome[route] = distanceFrom[before * places + home];
            distance += legHome[route];
        }
        int after = home;
        long mustStart = model.until[route];
        for (int at = count - 1; at >= 0; at--) {
            int task = order[at];
            mustStart = Math.min(lastStart[task], mustStart - timeFrom[place[task] * places + after] - work[task]);
            latestStart[task] = mustStart;
            after = place[task];
        }
        cost += distance - routeCost[route];
        routeCost[route] = distance;
        routeLoad[route] = loaded;
    }
}
