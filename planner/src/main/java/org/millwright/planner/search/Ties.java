package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/**
 * The links, turned into what holds a task back: it starts no earlier than another's start or end and an offset, which
 * is below 0 where a link says at most how long after.
 */
final class Ties {

    record Tie(int task, boolean fromEnd, long offset, boolean alone) {
    }

    private static final Tie[] NONE = {};

    private final Tie[][] leaders;
    private final Tie[][] followers;
    private final int[][] apart;
    private final int[][] worthless;
    private final boolean none;

    Ties(int tasks, List<Link> links) {
        List<List<Tie>> before = new ArrayList<>();
        List<List<Tie>> after = new ArrayList<>();
        List<List<Integer>> others = new ArrayList<>();
        List<List<Integer>> dependents = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
            others.add(new ArrayList<>());
            dependents.add(new ArrayList<>());
        }
        for (Link link : links) {
            int first = (int) Bound.within("Link", "first", link.first(), 0, tasks - 1L);
            int second = (int) Bound.within("Link", "second", link.second(), 0, tasks - 1L);
            before.get(second).add(new Tie(first, link.fromEnd(), link.least(), link.alone()));
            after.get(first).add(new Tie(second, link.fromEnd(), link.least(), link.alone()));
            if (!link.alone()) {
                dependents.get(first).add(second);
            }
            if (!link.fromEnd()) {
                dependents.get(second).add(first);
            }
            if (link.apart()) {
                others.get(first).add(second);
                others.get(second).add(first);
            }
            if (link.most() != Interval.OPEN_END) {
                before.get(first).add(new Tie(second, false, -link.most(), false));
                after.get(second).add(new Tie(first, false, -link.most(), false));
            }
        }
        leaders = before.stream().map(each -> each.toArray(NONE)).toArray(Tie[][]::new);
        followers = after.stream().map(each -> each.toArray(NONE)).toArray(Tie[][]::new);
        apart = others.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        worthless = dependents.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        none = links.isEmpty();
    }

    boolean none() {
        return none;
    }

    /** What holds the task back. */
    Tie[] leaders(int task) {
        return leaders[task];
    }

    /** What the task holds back. */
    Tie[] followers(int task) {
        return followers[task];
    }

    /** The tasks that another team must do. */
    int[] apart(int task) {
        return apart[task];
    }

    /** The tasks that need not be done when this one is not: what comes after it, and what goes along with it. */
    int[] worthlessWithout(int task) {
        return worthless[task];
    }
}
