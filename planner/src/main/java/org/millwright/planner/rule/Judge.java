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
 *
 * @param jobs    in order
 * @param context when, and whether entry is controlled
 * @param travel  between sites
 * @param openEnd let the window that ends last go on without end, for every job
 */
public record Judge(List<Job> jobs, Context context, TravelTimes travel, boolean openEnd) {

    public Judge(List<Job> jobs, Context context, TravelTimes travel) {
        this(List.copyOf(jobs), context, travel, false);
    }

    /** The same with every job's last window open at its end. */
    public Judge withOpenEnd() {
        return new Judge(jobs, context, travel, true);
    }

    /** The same for one of the jobs alone. */
    public Judge alone(Job job) {
        return new Judge(List.of(job), context, travel, openEnd);
    }

    /**
     * @param crew          who
     * @param travelMinutes from its base to the first site
     */
    public Judgement judge(Crew crew, long travelMinutes) {
        if (jobs.size() == 1) {
            return judgeJob(crew, jobs.getFirst(), Bounds.of(crew, jobs.getFirst(), context, travelMinutes,
                    Interval.OPEN_START));
        }
        List<Trial> trials = new ArrayList<>(jobs.size());
        List<Refusal> refusals = new ArrayList<>();
        long finish = Interval.OPEN_START;
        Job before = null;
        for (Job job : jobs) {
            long notBefore = finish == Interval.OPEN_START ? finish : finish + moveMinutes(before, job);
            Judgement one = judgeJob(crew, job, Bounds.of(crew, job, context, travelMinutes, notBefore));
            Trial trial = one.trials().getFirst();
            trials.add(trial);
            refusals.addAll(one.refusals());
            if (trial.fits()) {
                finish = trial.span().endMinute();
                before = job;
            }
        }
        return new Judgement(List.copyOf(trials), List.copyOf(refusals));
    }

    private Judgement judgeJob(Crew crew, Job job, Bounds bounds) {
        Spans spans = openEnd ? new Spans(job, crew.capacity()).withOpenEnd() : new Spans(job, crew.capacity());
        Optional<Interval> earliest = spans.findFrom(bounds.startMinute());
        if (earliest.isEmpty()) {
            Trial nominal = new Trial(crew, job, context, bounds, spans.nominalFrom(bounds.nominalMinute()),
                    Obstacles.of(spans, bounds));
            return judgement(nominal);
        }
        Judgement best = judgement(new Trial(crew, job, context, bounds, earliest.get(), Obstacles.NONE));
        return best.isAllowed() ? best : later(best, spans);
    }

    private Judgement later(Judgement earliest, Spans spans) {
        Trial trial = earliest.trials().getFirst();
        Judgement best = earliest;
        int fewest = Integer.bitCount(best.codes());
        for (long start : ValidityStarts.after(trial.span().startMinute(), trial.crew(), trial.job())) {
            Optional<Interval> span = spans.findFrom(start);
            if (span.isEmpty() || fewest == 0) {
                break;
            }
            Judgement other = judgement(new Trial(trial.crew(), trial.job(), trial.context(), trial.bounds(),
                    span.get(), Obstacles.NONE));
            if (Integer.bitCount(other.codes()) < fewest) {
                best = other;
                fewest = Integer.bitCount(other.codes());
            }
        }
        return best;
    }

    private static Judgement judgement(Trial trial) {
        return new Judgement(List.of(trial), Rules.judge(trial));
    }

    private long moveMinutes(Job from, Job to) {
        return from.site().equals(to.site()) ? 0
                : travel.trip(from.site().position(), to.site().position()).travelMinutes();
    }
}
