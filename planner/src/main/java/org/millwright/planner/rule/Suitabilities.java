package org.millwright.planner.rule;

import java.util.HashMap;
import java.util.Map;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Requirements;

/** One {@link Suitability} for all jobs that ask for the same, and the {@link Openings} of jobs by them. */
public final class Suitabilities {

    /**
     * What the rules of people and papers look at in a job: service areas look at its division, and marks at its company,
     * which is empty here for crews that have none.
     */
    private record Asked(Requirements requirements, String division, String companyId) {
    }

    private final Context context;
    private final Codes codes;
    private final Map<Asked, Suitability> known = new HashMap<>();
    private long lastEnd = Interval.OPEN_START;

    /** @param codes with which the crews' sheets are made */
    public Suitabilities(Context context, Codes codes) {
        this.context = context;
        this.codes = codes;
    }

    /** Lets the horizon reach to a minute, so that what is worked out for one job serves the next. */
    public void reach(long minute) {
        lastEnd = Math.max(lastEnd, minute);
    }

    public Openings openings(Job job) {
        reach(Math.min(job.lastWindowEnd(), Bound.FINITE_MINUTES));
        return new Openings(job, context, of(job, ""), of(job, job.companyId()));
    }

    private Suitability of(Job job, String companyId) {
        Asked asked = new Asked(job.requirements(), job.site().division(), companyId);
        Suitability suitability = known.get(asked);
        if (suitability == null || suitability.horizon().endMinute() < Math.min(job.lastWindowEnd(), Bound.FINITE_MINUTES)) {
            suitability = new Suitability(JobSheet.of(job, codes), context, horizon());
            known.put(asked, suitability);
        }
        return suitability;
    }

    /** Nobody will ask about the crew any more. */
    public void forget(CrewSheet crew) {
        known.values().forEach(each -> each.forget(crew));
    }

    private Interval horizon() {
        return new Interval(context.nowMinute(), Math.max(lastEnd, context.nowMinute() + 1));
    }
}
