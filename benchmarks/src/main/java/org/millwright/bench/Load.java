package org.millwright.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Some users doing one thing over and over, each as soon as its last answer is there. */
record Load(double perSecond, double p50Millis, double p99Millis) {

    interface Step {
        void run() throws Exception;
    }

    /** @param user makes one user's step, with a connection or session of its own */
    static Load of(int users, int seconds, Callable<Step> user) throws Exception {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < users; i++) steps.add(user.call());
        run(steps, Math.max(2, seconds / 3));
        var nanos = run(steps, seconds);
        Arrays.sort(nanos);
        return new Load(nanos.length / (double) seconds, at(nanos, 0.50), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    private static long[] run(List<Step> steps, int seconds) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            List<Future<long[]>> runs = steps.stream().map(step -> threads.submit(() -> timesOf(step, end))).toList();
            var all = new ArrayList<long[]>();
            for (var run : runs) all.add(run.get());
            return all.stream().flatMapToLong(Arrays::stream).toArray();
        }
    }

    private static long[] timesOf(Step step, long end) throws Exception {
        var times = new long[1024];
        int count = 0;
        for (long begun = System.nanoTime(); begun < end; begun = System.nanoTime()) {
            step.run();
            if (count == times.length) times = Arrays.copyOf(times, 2 * count);
            times[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(times, count);
    }

    String csv() {
        return String.format(Locale.ROOT, "%.1f,%.1f,%.1f", perSecond, p50Millis, p99Millis);
    }
}
