package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.stop.Stop;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a search does a million times: look for a place in a route, put in, take out, take back. 400 tasks, 100 teams. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RoutesBenchmark {

    private static final int TASKS = 400;
    private static final int TEAMS = 100;
    private static final long DAY = 1_440;

    /** Windows alone; or shifts, lateness and one task in four after another. */
    @Param({"windows", "times"})
    public String kind;

    private Routes routes;
    private SplittableRandom chance;
    private int absent;
    private int[] taken;

    @Setup
    public void fill() {
        Model model = kind.equals("windows") ? windows() : times();
        chance = new SplittableRandom(2);
        taken = new int[TASKS];
        routes = kind.equals("windows") ? new WindowRoutes(model) : new TimedRoutes(model);
        Solution found = Search.run(model, Stop.afterIterations(200), 1, Progress.NONE);
        for (int[] taskAndTeam : found.inOrder()) {
            routes.append(taskAndTeam[0], taskAndTeam[1]);
        }
        absent = TASKS - 1;
        routes.remove(absent);
        routes.begin();
    }

    /** The answer stands from before. */
    @Benchmark
    public long seekAgain() {
        routes.seek(absent, routes.used[chance.nextInt(routes.usedCount)], Routes.NEVER);
        return routes.foundCost;
    }

    /** The route has lost a stop since it was asked last. */
    @Benchmark
    public long takeOutSeekAndTakeBack() {
        int route = routes.used[chance.nextInt(routes.usedCount)];
        routes.begin();
        routes.remove(routes.stops[route][chance.nextInt(routes.size[route])]);
        routes.seek(absent, route, Routes.NEVER);
        routes.undo();
        return routes.foundCost;
    }

    /** A string goes and comes back: {@code refresh} twice, and the times that hang on it. */
    @Benchmark
    public long cutAndTakeBack() {
        int route = routes.used[chance.nextInt(routes.usedCount)];
        routes.begin();
        routes.cut(route, 0, Math.max(1, routes.size[route] / 2), 0, 0, taken, 0);
        long cost = routes.cost();
        routes.undo();
        return cost;
    }

    private static WayTable ways(SplittableRandom random) {
        int places = TASKS + 1;
        int[] x = random.ints(places, 0, 20_000).toArray();
        int[] y = random.ints(places, 0, 20_000).toArray();
        int[] distance = new int[places * places];
        int[] time = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                distance[from * places + to] = (int) Math.hypot(x[from] - x[to], y[from] - y[to]);
                time[from * places + to] = distance[from * places + to] / 1_000;
            }
        }
        return new WayTable(places, distance, time);
    }

    private static Model windows() {
        SplittableRandom random = new SplittableRandom(1);
        WayTable ways = ways(random);
        List<Task> tasks = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            long ready = random.nextInt(1_000);
            tasks.add(new Task(task, 90, 1, List.of(new Interval(ready, ready + 600)), Interval.OPEN_END, 1));
        }
        return new Model(ways, tasks, Collections.nCopies(TEAMS, new Team(0, 0, 2_000, TASKS, 0)), List.of(), Terms.PLAIN, Charges.DISTANCE);
    }

    private static Model times() {
        SplittableRandom random = new SplittableRandom(1);
        WayTable ways = ways(random);
        List<Task> tasks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int task = 1; task <= TASKS; task++) {
            long ready = random.nextInt(40) * DAY;
            tasks.add(new Task(task, 540 * (1 + random.nextInt(8)), 1, List.of(new Interval(ready, 120 * DAY)), ready + 15 * DAY, 1));
            if (task % 4 == 0) {
                links.add(Link.after(task - 2, task - 1, 0));
            }
        }
        List<Team> teams = new ArrayList<>();
        for (int team = 0; team < TEAMS; team++) {
            teams.add(new Team(0, 0, Interval.OPEN_END, TASKS, team));
        }
        WorkCalendar calendar = shifts();
        return new Model(ways, tasks, teams, links, new Terms() {
            @Override
            public WorkCalendar calendar(int task, int team) {
                return calendar;
            }
        }, new Charges(1, 100_000, 0));
    }

    private static WorkCalendar shifts() {
        List<Interval> shifts = new ArrayList<>();
        for (int day = 0; day < 120; day++) {
            if (day % 7 < 5) {
                shifts.add(new Interval(day * DAY + 480, day * DAY + 1_020));
            }
        }
        return WorkCalendar.of(shifts);
    }
}
