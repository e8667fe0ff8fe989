package org.millwright.planner;

import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.search.Progress;
import org.millwright.planner.search.Search;
import org.millwright.planner.search.Solution;
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
        Compiled compiled = new Compiled(new Groundwork(travel), problem, incumbent, goal);
        int[][] begin = compiled.begin();
        if (compiled.isNarrow()) {
            Solution first = Search.run(compiled.model(), begin, Stop.AT_ONCE, seed, Progress.NONE);
            compiled = compiled.widenedFor(first);
            begin = first.inOrder();
        }
        return compiled.plan(Search.run(compiled.model(), begin, stop, seed, progress));
    }
}
