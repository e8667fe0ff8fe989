package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.millwright.planner.stop.Stop;

/** Independent searches of one model, side by side. */
public final class Seeds {

    private Seeds() {
    }

    /** The best of them, of equal ones that of the first seed; on the calling thread when there is but one. */
    public static Solution best(Model model, int[][] begin, Stop stop, List<Long> seeds, Progress progress) {
        if (seeds.size() == 1) {
            return Search.run(model, begin, stop, seeds.getFirst(), progress);
        }
        Progress overall = new OverAll(progress);
        AtomicBoolean givenUp = new AtomicBoolean();
        Stop each = stop.orWhen(givenUp::get);
        int most = Math.min(seeds.size(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService threads = Executors.newFixedThreadPool(most)) {
            List<Future<Solution>> searches = new ArrayList<>();
            for (long seed : seeds) {
                searches.add(threads.submit(() -> Search.run(model, begin, each, seed, overall)));
            }
            try {
                Solution best = searches.getFirst().get();
                for (Future<Solution> search : searches) {
                    best = search.get().isBetterThan(best) ? search.get() : best;
                }
                return best;
            } catch (ExecutionException failed) {
                givenUp.set(true);
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed.getCause());
            } catch (InterruptedException interrupted) {
                givenUp.set(true);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while searching", interrupted);
            }
        }
    }

    /** Passes on what is better than all that was told, one at a time. */
    private static final class OverAll implements Progress {

        private final Progress progress;
        private int built = -1;
        private int unserved = Integer.MAX_VALUE;
        private long cost = Long.MAX_VALUE;

        OverAll(Progress progress) {
            this.progress = progress;
        }

        /** Of the first that tells so many. */
        @Override
        public synchronized void building(int looked, int tasks) {
            if (looked > built) {
                built = looked;
                progress.building(looked, tasks);
            }
        }

        @Override
        public synchronized void cut(int[] unlooked) {
            progress.cut(unlooked);
        }

        @Override
        public synchronized void better(long iteration, int nowUnserved, long nowCost) {
            if (nowUnserved < unserved || nowUnserved == unserved && nowCost < cost) {
                unserved = nowUnserved;
                cost = nowCost;
                progress.better(iteration, nowUnserved, nowCost);
            }
        }
    }
}
