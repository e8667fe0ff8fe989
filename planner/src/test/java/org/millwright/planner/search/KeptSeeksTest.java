package org.millwright.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

/** Whatever has been put in, taken out and taken back: an answer that is remembered is the one that routes built afresh give. */
class KeptSeeksTest {

    private static final int TASKS = 26;
    private static final int TEAMS = 6;

    private static Model model(Random random) {
        int[] ways = new int[(TASKS + 1) * (TASKS + 1)];
        Arrays.setAll(ways, at -> at % (TASKS + 2) == 0 ? 0 : 20 + random.nextInt(20));
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            long ready = random.nextInt(3_000);
            tasks.add(new Task(task, 50 + random.nextInt(300), 1, List.of(new Interval(ready, 20_000)), Interval.OPEN_END, ready + 600,
                    1 + random.nextInt(3), random.nextInt(3) == 0 ? random.nextInt(6_000) : Interval.OPEN_START));
        }
        List<Link> links = List.of(Link.together(0, 1), Link.together(2, 3), Link.together(3, 11), Link.between(4, 5, 10, 60),
                Link.after(6, 7, 0), Link.after(7, 8, 15), Link.after(9, 10, 0), Link.notBeside(12, 13), Link.notBeside(13, 14), Link.after(14, 15, 5));
        List<Team> teams = IntStream.range(0, TEAMS).mapToObj(team -> new Team(0, 0, Interval.OPEN_END, 12, team, team % 3 == 0,
                team == 1 ? 4_000 : Interval.OPEN_START, team / 2)).toList();
        List<Interval> days = IntStream.range(0, 20).mapToObj(day -> new Interval(day * 1_440L + 400, day * 1_440L + 1_000)).toList();
        WorkCalendar calendar = WorkCalendar.of(days);
        return new Model(new WayTable(TASKS + 1, ways, ways), tasks, teams, links, new Terms() {
            @Override
            public WorkCalendar calendar(int task, int team) {
                return calendar;
            }

            @Override
            public List<Interval> spans(int task, int team) {
                return (task + team) % 5 == 0 ? List.of() : List.of(Interval.ALWAYS);
            }

            @Override
            public long cost(int task, int team) {
                return task % 3 == team % 3 ? 40 : 0;
            }
        }, new Charges(1, 1, 0, 300, 70, 9));
    }

    @Test
    void what_is_remembered_is_what_would_be_found() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Model model = model(random);
            TimedRoutes routes = new TimedRoutes(model);
            for (int round = 0; round < 40; round++) {
                routes.begin();
                change(routes, random);
                compare(routes, random, "seed " + seed + " round " + round);
                if (random.nextBoolean()) {
                    routes.undo();
                    compare(routes, random, "seed " + seed + " round " + round + " undone");
                }
            }
        }
    }

    private static void change(Routes routes, Random random) {
        for (int i = 0; i < 4; i++) {
            int task = random.nextInt(TASKS);
            if (routes.routeOf[task] != Routes.ABSENT) {
                routes.remove(task);
            }
        }
        for (int i = 0; i < 6; i++) {
            int task = random.nextInt(TASKS);
            int route = random.nextInt(TEAMS);
            if (routes.routeOf[task] == Routes.ABSENT) {
                routes.seek(task, random.nextInt(TEAMS), random.nextBoolean() ? Routes.NEVER : 500);
                routes.seek(task, route, Routes.NEVER);
                if (routes.foundCost != Routes.NEVER) {
                    routes.insert(task, route, routes.foundPosition);
                }
            }
        }
    }

    private static void compare(TimedRoutes routes, Random random, String told) {
        TimedRoutes afresh = new TimedRoutes(routes.model);
        for (int route = 0; route < TEAMS; route++) {
            for (int at = 0; at < routes.size[route]; at++) {
                afresh.insert(routes.stops[route][at], route, at);
            }
        }
        for (int task = 0; task < TASKS; task++) {
            for (int route = 0; route < TEAMS && routes.routeOf[task] == Routes.ABSENT; route++) {
                long below = random.nextInt(4) > 0 ? Routes.NEVER : random.nextInt(2_000);
                routes.seek(task, route, below);
                afresh.seek(task, route, below);
                if (below == Routes.NEVER && routes.foundCost < below || afresh.foundCost < below) {
                    assertThat(routes.foundCost).as("%s: task %d in route %d below %d", told, task, route, below).isEqualTo(afresh.foundCost);
                    assertThat(routes.foundPosition).as("%s: task %d in route %d", told, task, route).isEqualTo(afresh.foundPosition);
                }
            }
        }
    }
}
