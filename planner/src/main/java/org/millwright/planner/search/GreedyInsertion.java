package org.millwright.planner.search;

import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/**
 * Recreate: the absent tasks in one of several orders, each where it costs least, now and then blind to the best route
 * (Christiaens and Vanden Berghe 2020, section 5.2). Other than there a team without a task competes with its real cost,
 * and now and then gets the task whatever it costs: without that the search stays with the few teams of its beginning
 * where ways are long and windows wide.
 */
final class GreedyInsertion {

    private static final double BLINK = 0.01;
    private static final double OPENED_ANYHOW = 0.01;
    private static final double OPENED_AT_FIRST = 0.3;

    private final Routes routes;
    private final Model model;
    private final SplittableRandom chance;
    private final Orders orders;
    private long idleCost;
    /** Of each task which team did it last: it is tried first, for whoever costs more is then soon left aside. */
    private final int[] lastOption;
    private double openedAnyhow = OPENED_ANYHOW;

    GreedyInsertion(Routes routes, SplittableRandom chance) {
        this.routes = routes;
        this.model = routes.model;
        this.chance = chance;
        this.orders = new Orders(model, chance);
        this.lastOption = new int[model.tasks()];
    }

    /**
     * A first solution. Where all teams are alike it begins with more of them than it needs: an idle one costs the way out
     * and home, so that a search gives teams up more easily than it takes them on.
     *
     * @param goesOn asked before each task, told how many were looked at; once it says no, the others stay absent
     */
    void begin(Absent absent, IntPredicate goesOn) {
        openedAnyhow = model.alike() ? OPENED_AT_FIRST : OPENED_ANYHOW;
        orders.sort(absent);
        int left = 0;
        boolean on = true;
        for (int i = 0; i < absent.count; i++) {
            on = on && goesOn.test(i);
            if (!on || !insert(absent.tasks[i])) {
                absent.tasks[left++] = absent.tasks[i];
            }
        }
        absent.count = left;
        takeOutWorthless(absent);
        openedAnyhow = OPENED_ANYHOW;
    }

    /**
     * Puts into routes what fits; the rest stays absent. Gives up as soon as the cost has reached the bound, since what is
     * still to come costs more on top: most ruins end there once the search has cooled down.
     *
     * @return false when it has given up
     */
    boolean recreate(Absent absent, double below) {
        orders.sort(absent);
        int left = 0;
        for (int i = 0; i < absent.count; i++) {
            int task = absent.tasks[i];
            if (!insert(task)) {
                absent.tasks[left++] = task;
            } else if (routes.cost() >= below) {
                return false;
            }
        }
        absent.count = left;
        takeOutWorthless(absent);
        return true;
    }

    private void takeOutWorthless(Absent absent) {
        for (int i = 0; i < absent.count && !model.ties.none(); i++) {
            takeOutWorthless(absent.tasks[i], absent);
        }
    }

    private void takeOutWorthless(int task, Absent absent) {
        for (int other : model.ties.worthlessWithout(task)) {
            if (routes.routeOf[other] != Routes.ABSENT) {
                routes.remove(other);
                absent.tasks[absent.count++] = other;
            }
        }
    }

    private boolean insert(int task) {
        int route = Routes.ABSENT;
        int position = 0;
        long cheapest = Routes.NEVER;
        int[] among = model.among(task);
        int count = among == null ? routes.usedCount : among.length;
        int first = among == null ? 0 : lastOption[task];
        for (int i = 0; i < count; i++) {
            int used = among == null ? routes.used[i] : among[first + i < count ? first + i : first + i - count];
            if (routes.size[used] > 0) {
                routes.seek(task, used, cheapest);
                if (routes.foundCost < cheapest && chance.nextDouble() >= BLINK) {
                    cheapest = routes.foundCost;
                    route = used;
                    position = routes.foundPosition;
                }
            }
        }
        if (routes.usedCount < model.teams()) {
            boolean anyhow = chance.nextDouble() < openedAnyhow;
            int idle = cheapestIdle(task, anyhow ? Routes.NEVER : cheapest);
            if (idle != Routes.ABSENT) {
                route = idle;
                position = 0;
                cheapest = idleCost;
            }
        }
        if (route == Routes.ABSENT) {
            return false;
        }
        assert inserted(task, route, position, cheapest);
        routes.insert(task, route, position);
        if (among != null) {
            lastOption[task] = model.optionOf(task, route);
        }
        return true;
    }

    /** Whether the cost rises by just what was foreseen; for runs with assertions on. */
    private boolean inserted(int task, int route, int position, long foreseen) {
        long before = routes.cost();
        routes.insert(task, route, position);
        long added = routes.cost() - before;
        routes.remove(task);
        if (added != foreseen || routes.cost() != before) {
            throw new AssertionError("task " + task + " at " + position + " of route " + route + " was to add " + foreseen
                    + ", added " + added + "; then " + routes.cost() + " is left of " + before);
        }
        return true;
    }

    /** The team without a task that would do it for less than the bound; of one kind one is tried. */
    private int cheapestIdle(int task, long below) {
        int idle = Routes.ABSENT;
        idleCost = below;
        int[] among = model.among(task);
        if (among != null) {
            int tried = 0;
            for (int team : among) {
                if (routes.size[team] == 0 && team >= tried) {
                    tried = model.kindUntil[team];
                    idle = cheaperIdle(task, team, idle);
                }
            }
            return idle;
        }
        for (int from = 0; from < model.teams(); from = model.kindUntil[from]) {
            int team = routes.idle.nextSetBit(from);
            if (team >= 0 && team < model.kindUntil[from]) {
                idle = cheaperIdle(task, team, idle);
            }
        }
        return idle;
    }

    private int cheaperIdle(int task, int team, int otherwise) {
        routes.seek(task, team, idleCost);
        if (routes.foundCost >= idleCost) {
            return otherwise;
        }
        idleCost = routes.foundCost;
        return team;
    }
}
