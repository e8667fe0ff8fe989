package org.millwright.planner.search;

/**
 * The best position found for a task in a route where times depend on each other, and on what that rests: the route's
 * stops with their starts, what leads the task, and the routes into which a delay was followed. An answer holds for as
 * long as all of that is as it was, and again when an undo has brought it back. Most routes stay as they are from one
 * iteration to the next, so most questions have been answered before.
 */
final class KeptSeeks {

    /** An answer that rests on more other routes is not kept. */
    static final int MOST_OTHERS = 3;

    private static final int WIDTH = 8;
    private static final int VERSION = 0;
    private static final int KEY = 1;
    private static final int COST = 2;
    private static final int BOUND = 3;
    private static final int POSITION = 4;
    private static final int OTHERS = 5;
    private static final int OTHER_VERSIONS = 6;
    /** Three teams and the mark of their end fit into a long. */
    private static final int TEAM_BITS = 15;
    private static final long NO_TEAM = (1L << TEAM_BITS) - 1;

    private final TimedRoutes routes;
    private final Ties ties;
    private final long[][] answers;
    private final long[] version;
    private final boolean[] current;

    KeptSeeks(TimedRoutes routes) {
        this.routes = routes;
        ties = routes.ties;
        answers = new long[routes.model.tasks()][];
        version = new long[routes.model.teams()];
        current = new boolean[routes.model.teams()];
    }

    /** The stops of a route, or their starts, or what follows them has changed. */
    void touch(int route) {
        if (route != Routes.ABSENT) {
            current[route] = false;
        }
    }

    /** A task has come or gone, which those see that it follows. */
    void touchLeaders(int task) {
        for (Ties.Tie tie : ties.leaders(task)) {
            touch(routes.routeOf[tie.task()]);
        }
    }

    /** What an answer for the task rests on beside routes. */
    long key(int task, long from) {
        long key = mix(from);
        for (Ties.Tie tie : ties.followers(task)) {
            key += placed(tie.task());
        }
        return key;
    }

    /** Whether the answer to a question about an option of a task is known; then the routes have it as found. */
    boolean find(int task, int option, int route, long key, long below) {
        long[] known = answers[task];
        int at = option * WIDTH;
        if (known == null || known[at + VERSION] != version(route) || known[at + KEY] != key
                || known[at + COST] == Routes.NEVER && known[at + BOUND] < below
                || known[at + OTHER_VERSIONS] != versions(known[at + OTHERS])) {
            return false;
        }
        routes.foundCost = known[at + COST];
        routes.foundPosition = (int) known[at + POSITION];
        return true;
    }

    /** @param others the routes into which it was followed, at most {@link #MOST_OTHERS} */
    void keep(int task, int option, int route, long key, long below, int[] others, int count) {
        if (answers[task] == null) {
            answers[task] = new long[routes.model.options(task) * WIDTH];
        }
        long packed = NO_TEAM;
        for (int i = 0; i < count; i++) {
            packed = packed << TEAM_BITS | others[i];
        }
        long[] known = answers[task];
        int at = option * WIDTH;
        known[at + VERSION] = version(route);
        known[at + KEY] = key;
        known[at + COST] = routes.foundCost;
        known[at + BOUND] = below;
        known[at + POSITION] = routes.foundPosition;
        known[at + OTHERS] = packed;
        known[at + OTHER_VERSIONS] = versions(packed);
    }

    private long versions(long packed) {
        long versions = 0;
        for (long left = packed; (left & NO_TEAM) != NO_TEAM; left >>>= TEAM_BITS) {
            versions = versions * 31 + version((int) (left & NO_TEAM));
        }
        return versions;
    }

    private long version(int route) {
        if (!current[route]) {
            long now = 1;
            for (int at = 0; at < routes.size[route]; at++) {
                int task = routes.stops[route][at];
                now = mix(now ^ mix(task + 1L) + routes.start[task]);
                for (Ties.Tie tie : ties.followers(task)) {
                    now += placed(tie.task());
                }
            }
            version[route] = now | 1;
            current[route] = true;
        }
        return version[route];
    }

    private long placed(int follower) {
        int route = routes.routeOf[follower];
        return route == Routes.ABSENT ? 0 : mix((long) follower << 32 | route + 1L);
    }

    /** The finisher of SplitMix64: every bit of the one depends on every bit of the other. */
    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }
}
