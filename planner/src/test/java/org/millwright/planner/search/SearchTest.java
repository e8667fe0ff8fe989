package org.millwright.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.stop.Stop;

/** The two kinds of routes on the same numbers. Assertions are on: every insertion adds just what was foreseen. */
class SearchTest {

    private static final int TASKS = 30;

    /** A square of places, tasks with windows and loads, six teams; what ends after its due costs what the charges say. */
    private static Model model(long seed, Terms terms, Charges charges, IntFunction<Team> team) {
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
        return new Model(new WayTable(x.length, ways, ways), tasks, IntStream.range(0, 6).mapToObj(team).toList(), List.of(), terms, charges);
    }

    private static Model model(long seed, Terms terms, Charges charges) {
        return model(seed, terms, charges, _ -> new Team(0, 0, 2_000, 60, 0));
    }

    /** Tails are exchanged where all teams are alike and times do not depend on each other; here they are not. */
    private static Solution ofOneKindEach(long seed, Terms terms) {
        return Search.run(model(seed, terms, Charges.DISTANCE, team -> new Team(0, 0, 2_000, 60, team)), Stop.afterIterations(300), seed, Progress.NONE);
    }

    @Test
    void both_kinds_of_routes_find_the_same() {
        Terms asked = new Terms() { };
        for (long seed = 0; seed < 20; seed++) {
            Solution plain = ofOneKindEach(seed, Terms.PLAIN);
            Solution timed = ofOneKindEach(seed, asked);
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

    /** The clock only ever says how much has passed, so that a stop by iterations settles everything. */
    @Test
    void seed_and_iterations_settle_the_answer() {
        for (Charges charges : List.of(Charges.DISTANCE, new Charges(1, 1, 5))) {
            Solution once = Search.run(model(3, Terms.PLAIN, charges), Stop.afterIterations(2_000), 7, Progress.NONE);
            Solution again = Search.run(model(3, Terms.PLAIN, charges), Stop.afterIterations(2_000), 7, Progress.NONE);
            assertThat(again.routes()).isDeepEqualTo(once.routes());
            assertThat(again.starts()).isEqualTo(once.starts());
            assertThat(again.cost()).isEqualTo(once.cost());
        }
    }

    /** One team could do all; a greedy first solution would take one, and where that is too few a search opens no other. */
    @Test
    void the_first_solution_has_teams_to_spare_where_all_are_alike() {
        assertThat(firstSolution(team -> new Team(0, 0, 20_000, 60, 0)).usedTeams()).isGreaterThanOrEqualTo(5);
        assertThat(firstSolution(team -> new Team(0, 0, 20_000, 60, team)).usedTeams()).as("each of its own kind").isLessThan(5);
    }

    private static Solution firstSolution(IntFunction<Team> team) {
        int[] ways = new int[(TASKS + 1) * (TASKS + 1)];
        Arrays.setAll(ways, at -> at % (TASKS + 2) == 0 ? 0 : 10);
        List<Task> tasks = IntStream.rangeClosed(1, TASKS)
                .mapToObj(task -> new Task(task, 10, 1, List.of(Interval.ALWAYS), Interval.OPEN_END, 1)).toList();
        Model roomy = new Model(new WayTable(TASKS + 1, ways, ways), tasks, IntStream.range(0, 10).mapToObj(team).toList(),
                List.of(), Terms.PLAIN, Charges.DISTANCE);
        return Search.run(roomy, Stop.AT_ONCE, 1, Progress.NONE);
    }

    @Test
    void it_stops_on_time_and_when_told() {
        Ticking each = new Ticking(0, 1, false);
        assertThat(Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), each.stop(128), 1, each).iterations()).isEqualTo(8_192);
        Stop told = Stop.afterIterations(1_000).orWhen(() -> true);
        Solution first = Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), told, 1, Progress.NONE);
        assertThat(first.iterations()).isZero();
        assertThat(first.unserved()).as("not even a first solution").hasSize(TASKS);
    }

    /** Of a first solution that takes longer than there is time, what was found is answered; and an iteration that takes long is the last. */
    @Test
    void time_that_is_over_ends_a_first_solution_and_an_iteration_between_two_readings() {
        Ticking building = new Ticking(1, 0, false);
        assertThat(Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), building.stop(2), 1, building).unserved()).hasSize(TASKS - 16);
        Ticking longer = new Ticking(1, 0, false);
        Solution whole = Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), Stop.after(Duration.ofNanos(2), Duration.ofNanos(5), longer.clock::get), 1, longer);
        assertThat(whole.unserved()).as("with a time of its own").hasSizeLessThan(TASKS - 16);
        assertThat(whole.iterations()).isZero();
        Ticking improving = new Ticking(1, 0, true);
        long iterations = Search.run(model(1, Terms.PLAIN, Charges.DISTANCE), improving.stop(100), 1, improving).iterations();
        assertThat(iterations).isEqualTo(improving.improved).isBetween(1L, 63L);
    }

    /** A clock that goes on by what is told, and jumps to its end when something better is found in an iteration. */
    private static final class Ticking implements Progress {

        private final AtomicLong clock = new AtomicLong();
        private final long building;
        private final long reading;
        private final boolean jumps;
        private long improved;

        Ticking(long building, long reading, boolean jumps) {
            this.building = building;
            this.reading = reading;
            this.jumps = jumps;
        }

        Stop stop(long ticks) {
            return Stop.after(Duration.ofNanos(ticks), clock::get);
        }

        @Override
        public void building(int looked, int tasks) {
            clock.addAndGet(building);
        }

        @Override
        public void better(long iteration, int unserved, long cost) {
            if (iteration > 0 && jumps) {
                improved = iteration;
                clock.addAndGet(100);
            }
        }

        @Override
        public void reading(long iteration, Supplier<Solution> best) {
            clock.addAndGet(reading);
        }
    }

    @Test
    void a_first_solution_is_told_of_while_it_is_made_and_left_unfinished_when_cancelled() {
        List<Integer> looked = new ArrayList<>();
        List<Integer> unserved = new ArrayList<>();
        Progress watching = new Progress() {
            @Override
            public void building(int now, int tasks) {
                assertThat(tasks).isEqualTo(TASKS);
                looked.add(now);
            }

            @Override
            public void better(long iteration, int left, long cost) {
                unserved.add(left);
            }
        };
        Model model = model(1, Terms.PLAIN, Charges.DISTANCE);
        Solution cancelled = Search.run(model, Stop.AT_ONCE.orWhen(() -> looked.size() > 1), 1, watching);
        assertThat(looked).containsExactly(0, 16);
        assertThat(unserved).containsExactly(TASKS - 16);
        assertThat(cancelled.unserved()).hasSize(TASKS - 16);
        assertThat(Search.run(model, Stop.AT_ONCE, 1, Progress.NONE).unserved()).hasSizeLessThan(TASKS - 16);
    }
}
