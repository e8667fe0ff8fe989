package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/** What the rules of people and papers say of one crew at one span, wherever that span came from. */
public final class Papers {

    private Papers() {
    }

    /** Every reason against it; none when the crew may do the job then, as far as people, papers and marks go. */
    public static List<Refusal> refusals(Crew crew, Job job, Context context, Interval span) {
        Codes codes = Codes.of(List.of(crew));
        Bounds bounds = Bounds.of(crew, job, context, 0, Interval.OPEN_START);
        return Rules.refusals(new Trial(CrewSheet.of(crew, codes), JobSheet.of(job, codes), context, bounds, Reach.withoutWays(crew), List.of(),
                span, Obstacles.NONE));
    }
}
