package org.millwright.planner;

import java.util.List;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.search.Progress;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.planner.travel.TravelTimes;

/**
 * The door to planning: a whole zone at once. One thread, unless several seeds are given; the same problem, seed and number
 * of iterations give the same plan. Asks the same rules as {@link Ranking}.
 *
 * <p>A plan comes back always: what nobody can do stands in {@link Plan#unserved()}, and {@link Reasons} says why. Times are
 * the problem's minutes, ways those of {@code travel} in metres and minutes. Work that is locked to its crews and a start goes
 * before all else, and what has begun or is settled ({@link org.millwright.planner.problem.WorkPackage#isBegun}) stays as it
 * is. A first solution is finished whatever is asked for, unless the time is over or the stop is cancelled before.
 *
 * <p>Refused with an {@link IllegalArgumentException} that names it: what is missing. A problem that makes no sense is refused
 * when it is made; what {@code travel} throws comes through. Nothing is remembered between two calls: see {@link Desk}.
 *
 * <p>Ruin and recreate by string removals: Christiaens and Vanden Berghe, Slack Induction by String Removals for Vehicle Routing
 * Problems, Transportation Science 54 (2020); the exchange of tails is 2-opt* (Potvin and Rousseau, 1995).
 *
 * @param travel between bases and sites
 * @param goal   of the zone
 */
public record Planner(TravelTimes travel, Goal goal) {

    public Planner {
        Bound.present("Planner", "travel", travel);
        Bound.present("Planner", "goal", goal);
    }

    /** With great circles and the usual goal. */
    public Planner() {
        this(GreatCircle.DEFAULT, Goal.OF_A_ZONE);
    }

    /**
     * A plan from nothing.
     *
     * @param stop when to end; one that counts time is asked every few iterations
     * @param seed any number
     */
    public Plan plan(Problem problem, Stop stop, long seed) {
        return replan(problem, Plan.EMPTY, stop, seed, Progress.NONE);
    }

    /**
     * A plan that begins with another and pays for each crew, day and hour it changes.
     *
     * @param incumbent what people have been told; crews and packages that the problem does not know are passed over
     */
    public Plan replan(Problem problem, Plan incumbent, Stop stop, long seed) {
        return replan(problem, incumbent, stop, seed, Progress.NONE);
    }

    /** The same, telling of every better plan. */
    public Plan replan(Problem problem, Plan incumbent, Stop stop, long seed, Progress progress) {
        return compiled(problem, incumbent, stop).searched(stop, seed, Bound.present("Planner", "progress", progress));
    }

    /**
     * The same, looked on, and beginning elsewhere: with what an earlier search had found, say.
     *
     * @param incumbent of which each change is paid for
     * @param begin     the plan to begin with
     */
    public Plan replan(Problem problem, Plan incumbent, Plan begin, Stop stop, long seed, Watch watch) {
        return compiled(problem, incumbent, stop).searched(Bound.present("Planner", "begin", begin), stop, seed, Bound.present("Planner", "watch", watch));
    }

    /**
     * The best of independent searches, side by side on as many threads as there are seeds and processors; of equal ones
     * that of the first seed. Where the stop counts iterations the plan is the same however many processors there are.
     *
     * @param stop     asked from several threads; one that counts time must count it by a wall clock
     * @param progress told from several threads, of what is better than every search has found
     * @param seeds    1 to 1,000, each once
     */
    public Plan replan(Problem problem, Plan incumbent, Stop stop, List<Long> seeds, Progress progress) {
        List<Long> each = Bound.distinct("Planner", "seeds", seeds);
        Bound.within("Planner", "the number of seeds", each.size(), 1, 1_000);
        return compiled(problem, incumbent, stop).searched(stop, each, Bound.present("Planner", "progress", progress));
    }

    private Compiled compiled(Problem problem, Plan incumbent, Stop stop) {
        Bound.present("Planner", "stop", stop);
        return new Compiled(new Groundwork(travel), Bound.present("Planner", "problem", problem), Bound.present("Planner", "incumbent", incumbent), goal);
    }
}
