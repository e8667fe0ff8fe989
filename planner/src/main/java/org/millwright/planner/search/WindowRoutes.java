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

    /** Of each stop of a route side by side, because they are read in a row; the way home comes last. */
    private final int[][] placeAt;
    private final int[][] legTo;
    private final long[][] earliestEnd;
    private final long[][] latestStart;
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
        placeAt = new int[teams][0];
        legTo = new int[teams][];
        earliestEnd = new long[teams][];
        latestStart = new long[teams][];
        routeCost = new long[teams];
        routeLoad = new long[teams];
        kept = new KeptPositions(tasks, teams);
        for (int team = 0; team < teams; team++) {
            refresh(team);
        }
    }

    @Override
    long start(int task) {
        return earliestEnd[routeOf[task]][position[task]] - work[task];
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
        int last = size[route] - 1;
        int before = last < 0 ? model.home[route] : placeAt[route][last];
        long ended = last < 0 ? model.from[route] : earliestEnd[route][last];
        long start = Math.max(ready[task], ended + timeFrom[before * places + place[task]]);
        return start <= lastStart[task] && routeLoad[route] + load[task] <= model.loadLimit[route]
                && start + work[task] + timeFrom[place[task] * places + model.home[route]] <= model.until[route];
    }

    /** What it adds when the stops from there on change places; whether they may is {@link #tailsFit}. */
    long tailsAdd(int one, int from, int other, int otherFrom) {
        int last = from == 0 ? model.home[one] : placeAt[one][from - 1];
        int otherLast = otherFrom == 0 ? model.home[other] : placeAt[other][otherFrom - 1];
        long home = otherFrom == 0 && from == size[one] ? 0 : distanceFrom[otherLast * places + placeAt[one][from]];
        return (long) distanceFrom[last * places + placeAt[other][otherFrom]] + home
                - distanceFrom[last * places + placeAt[one][from]] - distanceFrom[otherLast * places + placeAt[other][otherFrom]];
    }

    /** Whether two routes of alike teams may change the stops from there on. */
    boolean tailsFit(int one, int from, int other, int otherFrom) {
        return reaches(one, from, other, otherFrom) && reaches(other, otherFrom, one, from)
                && loadsFit(one, from, other, otherFrom);
    }

    private boolean reaches(int one, int until, int other, int from) {
        int last = until == 0 ? model.home[one] : placeAt[one][until - 1];
        long ended = until == 0 ? model.from[one] : earliestEnd[one][until - 1];
        return ended + timeFrom[last * places + placeAt[other][from]] <= latestStart[other][from];
    }

    private boolean loadsFit(int one, int from, int other, int otherFrom) {
        long first = 0;
        for (int at = 0; at < from; at++) {
            first += load[stops[one][at]];
        }
        for (int at = otherFrom; at < size[other]; at++) {
            first += load[stops[other][at]];
        }
        return first <= model.loadLimit[one] && routeLoad[one] + routeLoad[other] - first <= model.loadLimit[other];
    }

    private void scan(int task, int route) {
        foundCost = NEVER;
        if (!model.admits(task, route) || routeLoad[route] + load[task] > model.loadLimit[route]) {
            return;
        }
        int[] places = placeAt[route];
        int[] legs = legTo[route];
        long[] ends = earliestEnd[route];
        long[] latest = latestStart[route];
        int row = place[task] * this.places;
        long earliest = ready[task];
        long last = lastStart[task];
        long minutes = work[task];
        int before = model.home[route];
        long ended = model.from[route];
        long best = Long.MAX_VALUE;
        for (int at = 0; at <= size[route]; at++) {
            int after = places[at];
            long allowed = latest[at] - minutes - timeFrom[row + after];
            if (earliest <= allowed) {
                long start = ended + timeTo[row + before];
                if (start > last) {
                    break;      // later positions are reached later still
                }
                if (start <= allowed) {
                    long added = (long) distanceTo[row + before] + distanceFrom[row + after] - legs[at];
                    if (added < best) {
                        best = added;
                        foundPosition = at;
                    }
                }
            }
            before = after;
            ended = ends[at];
        }
        foundCost = best == Long.MAX_VALUE ? NEVER : best;
    }

    @Override
    void refresh(int route) {
        if (placeAt[route].length <= size[route]) {
            grow(route);
        }
        int home = model.home[route];
        int before = home;
        long ended = model.from[route];
        long distance = 0;
        long loaded = 0;
        int[] order = stops[route];
        int count = size[route];
        for (int at = 0; at < count; at++) {
            int task = order[at];
            int here = place[task];
            int leg = distanceFrom[before * places + here];
            distance += leg;
            loaded += load[task];
            ended = Math.max(ready[task], ended + timeFrom[before * places + here]) + work[task];
            placeAt[route][at] = here;
            legTo[route][at] = leg;
            earliestEnd[route][at] = ended;
            before = here;
        }
        placeAt[route][count] = home;
        legTo[route][count] = count == 0 ? 0 : distanceFrom[before * places + home];
        distance += legTo[route][count];
        refreshLatest(route);
        cost += distance - routeCost[route];
        routeCost[route] = distance;
        routeLoad[route] = loaded;
    }

    private void refreshLatest(int route) {
        int[] order = stops[route];
        int after = model.home[route];
        long mustStart = model.until[route];
        latestStart[route][size[route]] = mustStart;
        for (int at = size[route] - 1; at >= 0; at--) {
            int task = order[at];
            mustStart = Math.min(lastStart[task], mustStart - timeFrom[place[task] * places + after] - work[task]);
            latestStart[route][at] = mustStart;
            after = place[task];
        }
    }

    private void grow(int route) {
        int room = stops[route].length + 1;
        placeAt[route] = new int[room];
        legTo[route] = new int[room];
        earliestEnd[route] = new long[room];
        latestStart[route] = new long[room];
    }
}
