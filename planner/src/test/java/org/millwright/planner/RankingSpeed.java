package org.millwright.planner;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Job;

/**
 * How long one ranking takes, by size; run its main. Seeds are fixed; the first rounds warm up and are not counted.
 * The processor time of the ranking thread is what a busy machine does not disturb; collection comes on top.
 * Prints {@code crews,p50_ms,p99_ms,cpu_p50_ms,cpu_p99_ms,ranked,build_ms,roster_mb}.
 */
final class RankingSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RankingSpeed() {
    }

    public static void main(String[] args) {
        System.out.println("crews,p50_ms,p99_ms,cpu_p50_ms,cpu_p99_ms,ranked,build_ms,roster_mb");
        for (int crews : args.length == 0 ? new int[] {1_000, 10_000, 100_000}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray()) {
            measure(crews);
        }
    }

    private static void measure(int crews) {
        RandomZone zone = new RandomZone(7);
        long before = usedBytes();
        long begun = System.nanoTime();
        Roster roster = zone.roster(crews);
        long buildMillis = (System.nanoTime() - begun) / 1_000_000;
        long megabytes = (usedBytes() - before) >> 20;
        List<Job> jobs = IntStream.range(0, 50).mapToObj(i -> zone.job("job-" + i)).toList();
        Ranking ranking = new Ranking();
        List<Long> nanos = new ArrayList<>();
        List<Long> cpuNanos = new ArrayList<>();
        long ranked = 0;
        int rounds = 400;
        for (int round = -100; round < rounds; round++) {
            Job job = jobs.get(Math.floorMod(round, jobs.size()));
            long start = System.nanoTime();
            long startCpu = THREADS.getCurrentThreadCpuTime();
            Answer answer = ranking.rank(job, roster, Context.at(0));
            long cpu = THREADS.getCurrentThreadCpuTime() - startCpu;
            long took = System.nanoTime() - start;
            if (round >= 0) {
                nanos.add(took);
                cpuNanos.add(cpu);
                ranked += answer.ranks().size();
            }
        }
        nanos.sort(null);
        cpuNanos.sort(null);
        System.out.printf("%d,%.2f,%.2f,%.2f,%.2f,%d,%d,%d%n", crews, nanos.get(rounds / 2) / 1e6,
                nanos.get(rounds * 99 / 100) / 1e6, cpuNanos.get(rounds / 2) / 1e6,
                cpuNanos.get(rounds * 99 / 100) / 1e6, ranked / rounds, buildMillis, megabytes);
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
