package org.millwright.planner.search;

import java.util.List;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

/** On which terms a team does a task. Asked once for every pair, before the search. */
public interface Terms {

    /** Within its own spans, without pause, at no cost beside the way's. */
    Terms PLAIN = new Terms() { };

    /** Within which spans the team may do the task, besides the task's own; none when it may not at all. */
    default List<Interval> spans(int task, int team) {
        return List.of(Interval.ALWAYS);
    }

    /** When the team works on it; null when it goes on day and night. */
    default WorkCalendar calendar(int task, int team) {
        return null;
    }

    /** What it costs that this team does it, at least 0. */
    default long cost(int task, int team) {
        return 0;
    }
}
