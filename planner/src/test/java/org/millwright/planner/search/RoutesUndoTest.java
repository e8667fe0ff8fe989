package org.millwright.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;

/** Whatever is put in, taken out and taken back: times and cost are those of routes built afresh. */
class RoutesUndoTest {

    private static final int TASKS = 24;
    private static final int TEAMS = 5;

    private static Model model(Random random, boolean linked, boolean gaps) {
        int[] ways = new int[(TASKS + 1) * (TASKS + 1)];
        Arrays.setAll(ways, at -> at % (TASKS + 2) == 0 ? 0 : 20 + random.nextInt(20)); // no way round is shorter
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            long ready = random.nextInt(300);
            List<Interval> spans = gaps && random.nextInt(3) == 0
                    ? List.of(new Interval(ready, ready + 100), new Interval(ready + 200, 2_000))
                    : List.of(new Interval(ready, 2_000));
            tasks.add(new Task(task, 10, 1, spans, ready + 60, 1 + random.nextInt(3)));
        }
        List<Link> links = linked ? List.of(Link.together(0, 1), Link.together(2, 3), Link.between(4, 5, 10, 60),
                Link.between(6, 7, 0, 20), Link.after(8, 9, 15), Link.after(9, 10, 0)) : List.of();
        List<Team> teams = IntStream.range(0, TEAMS).mapToObj(team -> new Team(0, 0, 3_000, 12, team)).toList();
        return new Model(new WayTable(TASKS + 1, ways, ways), tasks, teams, links, new Terms() { }, new Charges(1, 1, 3));
    }

    private static Model plainModel(Random random) {
        int[] ways = new int[(TASKS + 1) * (TASKS + 1)];
        Arrays.setAll(ways, at -> at % (TASKS + 2) == 0 ? 0 : 20 + random.nextInt(20));
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            long ready = random.nextInt(300);
            tasks.add(new Task(task, 10, 1, List.of(new Interval(ready, ready + 300)), Interval.OPEN_END, 1));
        }
        return new Model(new WayTable(TASKS + 1, ways, ways), tasks, Collections.nCopies(TEAMS, new Team(0, 0, 600, 8, 0)),
                List.of(), Terms.PLAIN, Charges.DISTANCE);
    }

    @Test
    void times_and_cost_are_those_of_routes_built_afresh() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            followed(seed, random, model(random, seed % 3 != 0, seed % 2 == 0), TimedRoutes::new);
        }
    }

    @Test
    void so_they_are_where_windows_are_all_there_is() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            followed(seed, random, plainModel(random), WindowRoutes::new);
        }
    }

    private static void followed(int seed, Random random, Model model, Function<Model, Routes> made) {
        Routes routes = made.apply(model);
        IntStream.range(0, TASKS).forEach(task -> insert(routes, task, random));
        for (int round = 0; round < 30; round++) {
            String before = told(routes);
            routes.begin();
            change(routes, random);
            assertThat(told(routes)).as("seed %d round %d", seed, round).isEqualTo(told(afresh(routes, made)));
            if (random.nextBoolean()) {
                routes.undo();
                assertThat(told(routes)).as("seed %d round %d undone", seed, round).isEqualTo(before);
            }
        }
    }

    private static void change(Routes routes, Random random) {
        for (int i = 0; i < 6; i++) {
            int task = random.nextInt(TASKS);
            if (routes.routeOf[task] != Routes.ABSENT) {
                routes.remove(task);
            }
        }
        if (routes instanceof WindowRoutes windows) {
            swap(windows, random.nextInt(TEAMS), random.nextInt(TEAMS), random);
        }
        IntStream.range(0, TASKS).filter(task -> routes.routeOf[task] == Routes.ABSENT && random.nextInt(4) > 0)
                .forEach(task -> insert(routes, task, random));
    }

    /** What comes after there changes places, where it may; the cost must rise by just what was foreseen, and every window be kept. */
    private static void swap(WindowRoutes routes, int one, int other, Random random) {
        int from = random.nextInt(routes.size[one] + 1);
        int otherFrom = random.nextInt(routes.size[other] + 1);
        if (one != other && routes.tailsFit(one, from, other, otherFrom)) {
            long foreseen = routes.cost() + routes.tailsAdd(one, from, other, otherFrom);
            routes.swapTails(one, from, other, otherFrom);
            assertThat(routes.cost()).isEqualTo(foreseen);
            for (int route : new int[] {one, other}) {
                assertThat(routes.size[route]).as("loads are 1, the limit is 8").isLessThanOrEqualTo(8);
                for (int at = 0; at < routes.size[route]; at++) {
                    int task = routes.stops[route][at];
                    assertThat(routes.start(task)).isLessThanOrEqualTo(routes.model.lastStart[task]);
                }
            }
        }
    }

    /** Where it costs least in a route drawn by lot; the cost must rise by just what was foreseen. */
    private static void insert(Routes routes, int task, Random random) {
        int route = random.nextInt(TEAMS);
        routes.seek(task, route, Routes.NEVER);
        if (routes.foundCost != Routes.NEVER) {
            long foreseen = routes.cost() + routes.foundCost;
            routes.insert(task, route, routes.foundPosition);
            assertThat(routes.cost()).isEqualTo(foreseen);
        }
    }

    private static Routes afresh(Routes routes, Function<Model, Routes> made) {
        Routes afresh = made.apply(routes.model);
        for (int route = 0; route < TEAMS; route++) {
            for (int at = 0; at < routes.size[route]; at++) {
                afresh.insert(routes.stops[route][at], route, at);
            }
        }
        return afresh;
    }

    private static String told(Routes routes) {
        StringBuilder told = new StringBuilder().append(routes.cost());
        for (int route = 0; route < TEAMS; route++) {
            for (int at = 0; at < routes.size[route]; at++) {
                int task = routes.stops[route][at];
                told.append(at == 0 ? " | " : " ").append(task).append('@').append(routes.start(task));
            }
        }
        return told.append(" idle ").append(routes.idle).toString();
    }
}
