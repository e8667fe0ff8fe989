package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.travel.TravelTimes;

/**
 * Finds for each job of a demand the span at which fewest rules refuse the crew, the earliest of those, and judges it
 * there. Jobs follow each other: the next begins when the one before has finished and the crew has moved. A job that
 * does not fit anywhere takes no time from those after it, so that one obstacle is not reported for each of them.
 */
public final class Judge {

    private final List<Job> jobs;
    private final List<JobSheet> sheets;
    private final Context context;
    private final TravelTimes travel;
    private final Codes codes;
    private final boolean openEnd;
    /** From the site of an earlier job (row) to that of a later one, in minutes. */
    private final long[][] moveMinutes;

    /**
     * @param jobs    in order
     * @param context when, and whether entry is controlled
     * @param travel  between sites
     * @param codes   with which the crews' sheets were made
     */
    public Judge(List<Job> jobs, Context context, TravelTimes travel, Codes codes) {
        this(jobs, context, travel, codes, false);
    }

    private Judge(List<Job> jobs, Context context, TravelTimes travel, Codes codes, boolean openEnd) {
        this.jobs = List.copyOf(jobs);
        this.sheets = jobs.stream().map(job -> JobSheet.of(job, codes)).toList();
        this.context = context;
        this.travel = travel;
        this.codes = codes;
        this.openEnd = openEnd;
        this.moveMinutes = new long[jobs.size()][jobs.size()];
        for (int from = 0; from < jobs.size(); from++) {
            for (int to = from + 1; to < jobs.size(); to++) {
                moveMinutes[from][to] = jobs.get(from).site().equals(jobs.get(to).site()) ? 0 : travel.trip(
                        jobs.get(from).site().position(), jobs.get(to).site().position()).travelMinutes();
            }
        }
    }

    /** The same with every job's last window open at its end. */
    Judge withOpenEnd() {
        return new Judge(jobs, context, travel, codes, true);
    }

    /** The same for other jobs. */
    public Judge withJobs(List<Job> others) {
        return new Judge(others, context, travel, codes, openEnd);
    }

    public List<Job> jobs() {
        return jobs;
    }

    public Context context() {
        return context;
    }

    /**
     * @param crew          who
     * @param travelMinutes from its base to the first site
     */
    public Judgement judge(CrewSheet crew, long travelMinutes) {
        List<Trial> trials = new ArrayList<>(jobs.size());
        int refusing = 0;
        int before = -1;
        for (int i = 0; i < jobs.size(); i++) {
            long notBefore = before < 0 ? Interval.OPEN_START
                    : trials.get(before).span().endMinute() + moveMinutes[before][i];
            Bounds bounds = Bounds.of(crew.crew(), jobs.get(i), context, travelMinutes, notBefore);
            Trial trial = best(crew, sheets.get(i), bounds);
            trials.add(trial);
            refusing |= trial.refusing();
            before = trial.fits() ? i : before;
        }
        return new Judgement(trials, refusing);
    }

    private Trial best(CrewSheet crew, JobSheet job, Bounds bounds) {
        Spans spans = new Spans(job.job(), crew.crew().capacity(), false, openEnd);
        Optional<Interval> earliest = spans.findFrom(bounds.startMinute());
        if (earliest.isEmpty()) {
            return new Trial(crew, job, context, bounds, spans.nominalFrom(bounds.nominalMinute()),
                    Obstacles.of(spans, bounds));
        }
        Trial best = new Trial(crew, job, context, bounds, earliest.get(), Obstacles.NONE);
        int fewest = Integer.bitCount(best.refusing());
        if (fewest > 0 && crew.gainsAfter(earliest.get().startMinute())) {
            for (long start : ValidityStarts.after(earliest.get().startMinute(), crew.crew())) {
                Optional<Interval> span = spans.findFrom(start);
                if (span.isEmpty() || fewest == 0) {
                    break;
                }
                Trial later = best.at(span.get());
                int refusing = Integer.bitCount(later.refusing());
                best = refusing < fewest ? later : best;
                fewest = Math.min(fewest, refusing);
            }
        }
        return best;
    }
}
