package org.millwright.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.stop.Stop;

/** The two kinds of routes on the same numbers. Assertions are on: every insertion adds just what was foreseen. */
class SearchTest {

    private static final int TASKS = 30;

    /** A square of places, tasks with windows and loads, six teams; what ends after its due costs what the charges say. */
    private static Model model(long seed, Terms terms, Charges charges) {
        Random random = new Random(seed);
        int[] x = random.ints(TASKS + 1, 0, 100).toArray();
        int[] y = random.ints(TASKS + 1, 0, 100).toArray();
        int[] ways = new int[x.length * x.length];
        for (int from = 0; from < x.length; from++) {
            for (int to = 0; to < x.length; to++) {
                ways[from * x.length + to] = (int) Math.ceil(Math.hypot(x[from] - x[to], y[from] - y[to]));
            }
        }
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            long ready = random.nextInt(500);
            tasks.add(new Task(task, 10, 1 + random.nextInt(9), List.of(new Interval(ready, ready + 400)), ready + 60, 1));
        }
        return new Model(new WayTable(x.length, ways, ways), tasks, Collections.nCopies(6, new Team(0, 0, 2_000, 60, 0)),
                List.of(), terms, charges);
    }

    @Test
    void both_kinds_of_routes_find_the_same() {
        Terms asked = new Terms() { };
        for (long seed = 0; seed < 20; seed++) {
            Solution plain = Search.run(model(seed, Terms.PLAIN, Charges.DISTANCE), Stop.afterIterations(300), seed, Progress.NONE);
            Solution timed = Search.run(model(seed, asked, Charges.DISTANCE), Stop.afterIterations(300), seed, Progress.NONE);
            assertThat(timed.cost()).as("seed %d", seed).isEqualTo(plain.cost());
            assertThat(timed.routes()).isDeepEqualTo(plain.routes());
            assertThat(timed.starts()).isEqualTo(plain.starts());
        }
    }

    /** What the latest of all costs depends on other routes, so no position may be remembered. */
    @Test
    void the_latest_of_all_counts_once_without_links_too() {
        for (long seed = 0; seed < 20; seed++) {
            Model model = model(seed, Terms.PLAIN, new Charges(1, 1, 5));
            Solution found = Search.run(model, Stop.afterIterations(300), seed, Progress.NONE);
            long worst = 0;
            long late = 0;
            long distance = 0;
            for (int[] route : found.routes()) {
                int before = 0;
                for (int task : route) {
                    long over = Math.max(0, found.starts()[task] + 10 - model.due[task]);
                    worst = Math.max(worst, over);
                    late += over;
                    distance += model.ways.distance(before, task + 1);
                    before = task + 1;
                }
                distance += model.ways.distance(before, 0);
            }
            assertThat(found.cost()).as("seed %d", seed).isEqualTo(distance + late + 5 * worst);
        }
    }

    @Test
    void it_stops_on_time_and_when_told() {
        AtomicLong clock = new AtomicLong();
        Stop stop = Stop.after(Duration.ofNanos(5), clock::getAndIncrement);
        assertThat(Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), stop, 1, Progress.NONE).iterations()).isEqualTo(256);
        Stop told = Stop.afterIterations(1_000).orWhen(() -> true);
        Solution first = Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), told, 1, Progress.NONE);
        assertThat(first.iterations()).isZero();
        assertThat(first.unserved().length + first.usedTeams()).as("a first solution all the same").isPositive();
    }
}
