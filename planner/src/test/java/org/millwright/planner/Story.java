package org.millwright.planner;

import java.util.Arrays;
import java.util.List;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Job;

/** Tells a whole answer as one line. */
final class Story {

    private Story() {
    }

    static String of(AJob job, ACrew... crews) {
        return of(Context.at(0), List.of(job), crews);
    }

    static String of(Context context, List<AJob> jobs, ACrew... crews) {
        return answer(context, jobs, crews).toText();
    }

    static Answer answer(Context context, List<AJob> jobs, ACrew... crews) {
        List<Job> demand = jobs.stream().map(AJob::build).toList();
        List<Crew> roster = Arrays.stream(crews).map(ACrew::build).toList();
        return new Ranking().rank(demand, Roster.of(roster), context);
    }
}
