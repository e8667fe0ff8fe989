package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.travel.TravelTimes;

/**
 * Finds for each job of a demand the span at which fewest rules refuse the crew, the earliest of those, and judges it
 * there. A job begins when its predecessors have finished and their lags have passed, and never while the crew is at
 * another or on the way; jobs that do not follow each other are placed as {@link Sequence} says, each into the first gap.
 * A job that does not fit anywhere takes no time from the others, so that one obstacle is not reported for each of them.
 */
public final class Judge {

    private final List<Job> jobs;
    private final List<JobSheet> sheets;
    private final Context context;
    private final TravelTimes travel;
    private final Codes codes;
    private final boolean openEnd;
    private final Sequence sequence;
    /** From the site of one job (row) to that of another, in minutes. */
    private final long[][] moveMinutes;

    /**
     * @param jobs    in any order
     * @param context when, and whether entry is controlled
     * @param travel  between sites
     * @param codes   with which the crews' sheets were made
     */
    public Judge(List<Job> jobs, Context context, TravelTimes travel, Codes codes) {
        this(jobs, context, travel, codes, false);
    }

    private Judge(List<Job> jobs, Context context, TravelTimes travel, Codes codes, boolean openEnd) {
        Bound.present("Judge", "context", context);
        Bound.present("Judge", "travel", travel);
        Bound.present("Judge", "codes", codes);
        this.jobs = List.copyOf(jobs);
        this.sheets = jobs.stream().map(job -> JobSheet.of(job, codes)).toList();
        this.context = context;
        this.travel = travel;
        this.codes = codes;
        this.openEnd = openEnd;
        this.sequence = Sequence.of(this.jobs);
        this.moveMinutes = new long[jobs.size()][jobs.size()];
        for (int from = 0; from < jobs.size(); from++) {
            for (int to = 0; to < jobs.size(); to++) {
                moveMinutes[from][to] = jobs.get(from).site().equals(jobs.get(to).site()) ? 0 : travel.tripFound(
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
        if (jobs.size() == 1) {
            Trial only = best(crew, sheets.getFirst(), Reach.of(crew.crew(), sheets.getFirst(), travel), List.of(),
                    Bounds.of(crew.crew(), jobs.getFirst(), context, travelMinutes, Interval.OPEN_START));
            return new Judgement(List.of(only), only.refusing());
        }
        Trial[] trials = new Trial[jobs.size()];
        long[] notBefore = new long[jobs.size()];
        Reach reach = Reach.of(crew.crew(), sheets.getFirst(), travel);
        int refusing = 0;
        for (int job : sequence.order()) {
            notBefore[job] = notBefore(job, trials, notBefore);
            Bounds bounds = Bounds.of(crew.crew(), jobs.get(job), context, travelMinutes, notBefore[job]);
            reach = reach.serves(jobs.get(job)) ? reach : Reach.of(crew.crew(), sheets.get(job), travel);
            trials[job] = best(crew, sheets.get(job), reach, elsewhere(job, trials), bounds);
            refusing |= trials[job].refusing();
        }
        return new Judgement(List.of(trials), refusing);
    }

    /** When the predecessors are over and their lags have passed; one that does not fit hands on what holds it back. */
    private long notBefore(int job, Trial[] trials, long[] notBefore) {
        long latest = Interval.OPEN_START;
        for (Sequence.Edge edge : sequence.before(job)) {
            Trial before = trials[edge.job()];
            if (before != null) {
                latest = Math.max(latest, before.fits() ? before.span().endMinute() + edge.lagMinutes()
                        : notBefore[edge.job()]);
            }
        }
        return latest;
    }

    /** What the crew does for other jobs, widened by the ways from and to this one; one after another without a gap is one. */
    private List<Interval> elsewhere(int job, Trial[] trials) {
        List<Interval> elsewhere = new ArrayList<>(trials.length);
        for (int other = 0; other < trials.length; other++) {
            if (trials[other] != null && trials[other].fits()) {
                Interval span = trials[other].span();
                elsewhere.add(new Interval(
                        Math.max(span.startMinute() - moveMinutes[job][other], -Bound.FINITE_MINUTES),
                        Math.min(span.endMinute() + moveMinutes[other][job], Bound.FINITE_MINUTES)));
            }
        }
        return joined(elsewhere);
    }

    private static List<Interval> joined(List<Interval> apart) {
        if (apart.size() < 2) {
            return apart;
        }
        apart.sort(Comparator.comparingLong(Interval::startMinute));
        List<Interval> joined = new ArrayList<>();
        for (Interval each : apart) {
            Interval last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && each.startMinute() <= last.endMinute()) {
                joined.set(joined.size() - 1, new Interval(last.startMinute(), Math.max(last.endMinute(), each.endMinute())));
            } else {
                joined.add(each);
            }
        }
        return joined;
    }

    /** The ways are few that keep anybody from anything, so they are looked at where the crew would lie without them. */
    private Trial best(CrewSheet crew, JobSheet job, Reach reach, List<Interval> elsewhere, Bounds bounds) {
        Trial near = bestWithin(crew, job, reach, elsewhere, bounds);
        if (crew.crew().capacity().bookedSites().isEmpty()) {
            return near;
        }
        boolean settled = near.fits() && (near.refusing() == 0 || !crew.gainsAfter(near.span().startMinute()));
        if (settled && reach.isClear(near.span())) {
            return near;
        }
        Trial far = bestWithin(crew, job, reach.withWays(), elsewhere, bounds);
        return near.fits() && near.refusing() == 0 && far.fits() && far.refusing() == 0 ? far.putOffFrom(near.span()) : far;
    }

    private Trial bestWithin(CrewSheet crew, JobSheet job, Reach reach, List<Interval> elsewhere, Bounds bounds) {
        Spans spans = new Spans(job.job(), reach.capacity(), elsewhere, false, openEnd);
        Optional<Interval> earliest = spans.findFrom(bounds.startMinute());
        if (earliest.isEmpty()) {
            return new Trial(crew, job, context, bounds, reach, elsewhere,
                    spans.nominalFrom(bounds.nominalMinute()), Obstacles.of(spans, spans.within(reach.whole()), bounds));
        }
        Trial best = new Trial(crew, job, context, bounds, reach, elsewhere, earliest.get(), Obstacles.NONE);
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
