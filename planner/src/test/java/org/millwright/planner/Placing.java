package org.millwright.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Predecessor;

/** One crew's jobs laid down one by one, by hand: in which order, and what those that lie already leave to the next. */
final class Placing {

    private final Crew crew;
    private final Context context;
    private final List<Job> jobs;
    private final Map<String, BruteForce.Run> runs = new HashMap<>();
    private final Map<String, Long> notBefore = new HashMap<>();

    Placing(Crew crew, Context context, List<Job> jobs) {
        this.crew = crew;
        this.context = context;
        this.jobs = jobs;
    }

    /** Predecessors first; then what a fixed start waits for, soonest first; then by window, then as given. */
    List<Job> order() {
        List<Job> order = new ArrayList<>();
        while (order.size() < jobs.size()) {
            Job next = null;
            for (Job job : jobs) {
                boolean waits = job.predecessors().stream().anyMatch(each -> find(each.jobId()) != null
                        && !order.contains(find(each.jobId())));
                if (!order.contains(job) && !waits && (next == null || key(job) < key(next)
                        || key(job) == key(next) && first(job) < first(next))) {
                    next = job;
                }
            }
            order.add(next);
        }
        return order;
    }

    private static long first(Job job) {
        return job.windows().getFirst().startMinute();
    }

    private long key(Job job) {
        long key = job.fixedStartMinute() == Interval.OPEN_START ? Long.MAX_VALUE : job.fixedStartMinute();
        for (Job later : jobs) {
            if (later.predecessors().stream().anyMatch(each -> each.jobId().equals(job.id()))) {
                key = Math.min(key, key(later));
            }
        }
        return key;
    }

    private Job find(String id) {
        return jobs.stream().filter(job -> job.id().equals(id)).findFirst().orElse(null);
    }

    BruteForce next(Job job) {
        long earliest = Interval.OPEN_START;
        for (Predecessor each : job.predecessors()) {
            BruteForce.Run run = runs.get(each.jobId());
            earliest = Math.max(earliest, run != null ? run.finish() + each.lagMinutes()
                    : notBefore.getOrDefault(each.jobId(), Interval.OPEN_START));
        }
        notBefore.put(job.id(), earliest);
        List<Interval> elsewhere = new ArrayList<>();
        for (Job other : jobs) {
            BruteForce.Run run = runs.get(other.id());
            if (run != null) {
                elsewhere.add(new Interval(run.start() - way(job, other), run.finish() + way(other, job)));
            }
        }
        long travel = SmallProblem.TRAVEL.trip(crew.base().position(), jobs.getFirst().site().position()).travelMinutes();
        return new BruteForce(crew, job, context, travel, earliest, elsewhere);
    }

    void put(Job job, BruteForce.Run run) {
        runs.put(job.id(), run);
    }

    private static long way(Job from, Job to) {
        return SmallProblem.TRAVEL.trip(from.site().position(), to.site().position()).travelMinutes();
    }
}
