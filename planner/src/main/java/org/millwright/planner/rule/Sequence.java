package org.millwright.planner.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/**
 * In which order jobs are placed: predecessors first; of those that wait for nothing, first what leads to a fixed start,
 * soonest first, since that leaves no choice; then by start of the first window; then as given.
 *
 * @param order  indices of the jobs
 * @param before predecessors among the jobs, by job
 */
record Sequence(int[] order, List<List<Edge>> before) {

    record Edge(int job, long lagMinutes) {
    }

    static Sequence of(List<Job> jobs) {
        Map<String, Integer> indices = new HashMap<>();
        jobs.forEach(job -> indices.put(job.id(), indices.size()));
        List<List<Edge>> before = jobs.stream().map(job -> job.predecessors().stream()
                .filter(each -> indices.containsKey(each.jobId()))
                .map(each -> new Edge(indices.get(each.jobId()), each.lagMinutes())).toList()).toList();
        long[] fixed = fixedStarts(jobs, before);
        Comparator<Integer> sooner = Comparator.<Integer>comparingLong(job -> fixed[job])
                .thenComparingLong(job -> jobs.get(job).windows().getFirst().startMinute())
                .thenComparingInt(job -> job);
        int[] order = new int[jobs.size()];
        boolean[] placed = new boolean[jobs.size()];
        for (int at = 0; at < order.length; at++) {
            List<Integer> left = IntStream.range(0, order.length).filter(job -> !placed[job]).boxed().toList();
            order[at] = left.stream().filter(job -> before.get(job).stream().allMatch(edge -> placed[edge.job()]))
                    .min(sooner).orElseGet(left::getFirst);     // a circle is broken where it is first met
            placed[order[at]] = true;
        }
        return new Sequence(order, before);
    }

    List<Edge> before(int job) {
        return before.get(job);
    }

    /** Of each job the soonest fixed start that it or a job after it must keep; {@link Interval#OPEN_END} for none. */
    private static long[] fixedStarts(List<Job> jobs, List<List<Edge>> before) {
        long[] fixed = jobs.stream().mapToLong(job -> job.hasFixedStart() ? job.fixedStartMinute() : Interval.OPEN_END)
                .toArray();
        long[] known;
        do {
            known = fixed.clone();
            for (int job = 0; job < fixed.length; job++) {
                for (Edge edge : before.get(job)) {
                    fixed[edge.job()] = Math.min(fixed[edge.job()], fixed[job]);
                }
            }
        } while (!Arrays.equals(known, fixed));
        return fixed;
    }
}
