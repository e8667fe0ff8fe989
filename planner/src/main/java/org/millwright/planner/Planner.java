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
 * The door to planning: a whole zone at once. One thread; the same problem, seed and number of iterations give the same
 * plan. Asks the same rules as {@link Ranking}.
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

    /** A plan from nothing. */
    public Plan plan(Problem problem, Stop stop, long seed) {
        return replan(problem, Plan.EMPTY, stop, seed, Progress.NONE);
    }

    /** A plan that begins with another and pays for each crew it changes. */
    public Plan replan(Problem problem, Plan incumbent, Stop stop, long seed) {
        return replan(problem, incumbent, stop, seed, Progress.NONE);
    }

    /** The same, telling of every better plan. */
    public Plan replan(Problem problem, Plan incumbent, Stop stop, long seed, Progress progress) {
        return new Compiled(new Groundwork(travel), problem, incumbent, goal).searched(stop, seed, progress);
    }

    /**
     * The same, looked on, and beginning elsewhere: with what an earlier search had found, say.
     *
     * @param incumbent of which each change is paid for
     * @param begin     the plan to begin with
     */
    public Plan replan(Problem problem, Plan incumbent, Plan begin, Stop stop, long seed, Watch watch) {
        return new Compiled(new Groundwork(travel), problem, incumbent, goal).searched(begin, stop, seed, watch);
    }

    /**
     * The best of independent searches, side by side on as many threads as there are seeds and processors; of equal ones
     * that of the first seed. Where the stop counts iterations the plan is the same however many processors there are.
     *
     * @param stop     asked from several threads; one that counts time must count it by a wall clock
     * @param progress told from several threads, of what is better than every search has found
     * @param seeds    at least one, each once
     */
    public Plan replan(Problem problem, Plan incumbent, Stop stop, List<Long> seeds, Progress progress) {
        List<Long> each = Bound.distinct("Planner", "seeds", seeds);
        Bound.within("Planner", "the number of seeds", each.size(), 1, 1_000);
        return new Compiled(new Groundwork(travel), problem, incumbent, goal).searched(stop, each, progress);
    }
}
