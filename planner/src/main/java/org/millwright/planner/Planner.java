package org.millwright.planner;

import java.util.function.Function;
import java.util.function.Supplier;
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
        return search(problem, incumbent, incumbent, stop, seed, compiled -> progress);
    }

    /**
     * The same, watched, and beginning elsewhere: with what an earlier search had found, say.
     *
     * @param incumbent of which each changed crew is paid for
     * @param begin     the plan to begin with
     */
    public Plan replan(Problem problem, Plan incumbent, Plan begin, Stop stop, long seed, Watch watch) {
        return search(problem, incumbent, begin, stop, seed, compiled -> new Progress() {
            @Override
            public void better(long iteration, int unserved, long cost) {
                watch.better(iteration, unserved, cost);
            }

            @Override
            public void reading(long iteration, Supplier<Solution> best) {
                watch.reading(iteration, () -> compiled.plan(best.get()));
            }
        });
    }

    private Plan search(Problem problem, Plan incumbent, Plan from, Stop stop, long seed, Function<Compiled, Progress> told) {
        Compiled compiled = new Compiled(new Groundwork(travel), problem, incumbent, goal);
        int[][] begin = compiled.begin(from);
        if (compiled.isNarrow()) {
            Solution first = Search.run(compiled.model(), begin, Stop.AT_ONCE, seed, Progress.NONE);
            compiled = compiled.widenedFor(first);
            begin = first.inOrder();
        }
        return compiled.plan(Search.run(compiled.model(), begin, stop, seed, told.apply(compiled)));
    }
}
