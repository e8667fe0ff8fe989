package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.search.AskedWays;
import org.millwright.planner.search.Charges;
import org.millwright.planner.search.Link;
import org.millwright.planner.search.Model;
import org.millwright.planner.search.Option;
import org.millwright.planner.search.Progress;
import org.millwright.planner.search.Search;
import org.millwright.planner.search.Seeds;
import org.millwright.planner.search.Solution;
import org.millwright.planner.search.Task;
import org.millwright.planner.search.Team;
import org.millwright.planner.stop.Stop;

/** A problem as the search sees it, and back: one task for each crew that a package takes. */
final class Compiled {

    /** What somebody has decided outweighs all that nobody has. */
    private static final int LOCKED_WEIGHT = 1_000_000;

    private final Problem problem;
    private final Plan incumbent;
    private final Goal goal;
    private final Groundwork ground;
    private final AskedWays ways;
    private final Promises promises;
    private final List<WorkPackage> packageOf = new ArrayList<>();
    private final Map<String, int[]> tasksOf = new LinkedHashMap<>();
    private final Map<String, Integer> teamOf = new HashMap<>();
    private final Map<String, Integer> groupOf = new HashMap<>();
    private final SiteOrder siteOrder;
    /** Crews that have begun something. */
    private final Set<String> atWork = new HashSet<>();
    /** Packages for which not every crew that may do them is a candidate. */
    private final Set<String> narrow = new HashSet<>();
    private final Model model;

    Compiled(Groundwork ground, Problem problem, Plan incumbent, Goal goal) {
        this(ground, problem, incumbent, goal, Set.of());
    }

    /** @param wide packages for which every crew that may do them is a candidate */
    private Compiled(Groundwork ground, Problem problem, Plan incumbent, Goal goal, Set<String> wide) {
        this.ground = ground;
        this.ways = ground.ways();
        this.problem = problem;
        this.incumbent = incumbent;
        this.goal = goal;
        ground.prepare(problem);
        promises = new Promises(problem, incumbent);
        siteOrder = SiteOrder.of(problem, incumbent, ground);
        long now = problem.context().nowMinute();
        problem.packages().stream().filter(each -> each.isBegun(now)).forEach(each -> atWork.addAll(each.only()));
        problem.crews().forEach(crew -> teamOf.put(crew.id(), teamOf.size()));
        problem.crews().forEach(crew -> groupOf.putIfAbsent(crew.installer().id(), groupOf.size()));
        List<Option[]> options = new ArrayList<>();
        Candidates candidates = new Candidates(problem, goal, ground);
        for (WorkPackage each : problem.packages()) {
            int[] tasks = new int[each.crews()];
            Option[] row = row(each, candidates, wide);
            for (int i = 0; i < tasks.length; i++) {
                tasks[i] = packageOf.size();
                packageOf.add(each);
                options.add(row);
            }
            tasksOf.put(each.id(), tasks);
        }
        List<Team> teams = problem.crews().stream().map(this::team).toList();
        List<Task> tasks = IntStream.range(0, packageOf.size()).mapToObj(this::task).toList();
        model = new Model(ways, tasks, teams, links(), options.toArray(Option[][]::new), charges());
        ground.done();
    }

    /** The best plan that a search finds. */
    Plan searched(Stop stop, long seed, Progress progress) {
        return searched(stop, List.of(seed), progress);
    }

    /** The best plan that searches find, of equal ones that of the first seed. */
    Plan searched(Stop stop, List<Long> seeds, Progress progress) {
        if (narrow.isEmpty()) {
            return plan(Seeds.best(model, begin(incumbent), stop, seeds, progress));
        }
        List<Integer> unlooked = new ArrayList<>();
        Solution first = first(begin(incumbent), stop, seeds.getFirst(), progress, unlooked);
        if (stop.isOverAtFirst()) {
            return cut(first, progress, unlooked);
        }
        Compiled wider = widenedFor(first);
        return wider.plan(Seeds.best(wider.model, first.inOrder(), stop, seeds, progress));
    }

    /** The best plan that a search finds which begins with another than the incumbent, and is looked on. */
    Plan searched(Plan from, Stop stop, long seed, Watch watch) {
        if (narrow.isEmpty()) {
            return plan(Search.run(model, begin(from), stop, seed, told(watch)));
        }
        List<Integer> unlooked = new ArrayList<>();
        Solution first = first(begin(from), stop, seed, told(watch), unlooked);
        if (stop.isOverAtFirst()) {
            return cut(first, told(watch), unlooked);
        }
        Compiled wider = widenedFor(first);
        return wider.plan(Search.run(wider.model, first.inOrder(), stop, seed, wider.told(watch)));
    }

    /** What nobody looked at would be prepared for every crew, long after the end. Whoever has more crews than were tried may still find one. */
    private Plan cut(Solution first, Progress progress, List<Integer> unlooked) {
        progress.cut(IntStream.concat(unlooked.stream().mapToInt(Integer::intValue),
                Arrays.stream(first.unserved()).filter(task -> narrow.contains(packageOf.get(task).id()))).distinct().toArray());
        progress.better(0, first.unserved().length, first.cost());
        return plan(first);
    }

    /** Told of how far it is, but not that it is better, for the same is found again. */
    private Solution first(int[][] begin, Stop stop, long seed, Progress progress, List<Integer> unlooked) {
        return Search.run(model, begin, Stop.AT_ONCE.orWhen(stop::isOverAtFirst), seed, new Progress() {
            @Override
            public void building(int looked, int tasks) {
                progress.building(looked, tasks);
            }

            @Override
            public void cut(int[] tasks) {
                Arrays.stream(tasks).forEach(unlooked::add);
            }

            @Override
            public void better(long iteration, int unserved, long cost) {
                // the search proper tells of it
            }
        });
    }

    private Progress told(Watch watch) {
        return new Progress() {
            @Override
            public void building(int looked, int tasks) {
                watch.building(looked, tasks);
            }

            @Override
            public void better(long iteration, int unserved, long cost) {
                watch.better(iteration, unserved, cost);
            }

            @Override
            public void cut(int[] unlooked) {
                watch.cut(Arrays.stream(unlooked).mapToObj(task -> packageOf.get(task).id()).collect(Collectors.toSet()));
            }

            @Override
            public void reading(long iteration, Supplier<Solution> best) {
                watch.reading(iteration, () -> plan(best.get()));
            }
        };
    }

    /** The same with every crew as a candidate for what found nobody. */
    private Compiled widenedFor(Solution found) {
        Set<String> wide = new HashSet<>();
        for (int task : found.unserved()) {
            wide.add(packageOf.get(task).id());
        }
        wide.retainAll(narrow);
        return wide.isEmpty() ? this : new Compiled(ground, problem, incumbent, goal, wide);
    }

    private Option[] row(WorkPackage each, Candidates candidates, Set<String> wide) {
        Option[] row = ground.row(new CandidateKey(each, promises.crews(each.id()), promises.heldMinute(each.id()),
                wide.contains(each.id())), candidates);
        if (row.length >= Candidates.MOST && !wide.contains(each.id()) && row.length < problem.crews().size()) {
            narrow.add(each.id());
        }
        return row;
    }

    private Charges charges() {
        return new Charges(goal.travelLess().perMetre(), goal.lateLess().perMinute(), 0, goal.changeLess().perDay(),
                goal.changeLess().perHours(), goal.spreadAwards().perPair());
    }

    private Task task(int number) {
        WorkPackage each = packageOf.get(number);
        Job job = each.job();
        boolean first = tasksOf.get(each.id())[0] == number;
        boolean begun = each.isBegun(problem.context().nowMinute());
        return new Task(ways.place(job.site().position()), job.workMinutes(), 0, begun ? List.of(Interval.ALWAYS) : job.windows(),
                job.hasFixedStart() ? job.fixedStartMinute() : Interval.OPEN_END,
                each.isLocked() ? Interval.OPEN_END : each.dueMinute(), each.isLocked() ? LOCKED_WEIGHT : each.weight(),
                first ? promises.start(each.id()) : Interval.OPEN_START);
    }

    private Team team(Crew crew) {
        return new Team(ways.place(crew.base().position()), atWork.contains(crew.id()) ? Interval.OPEN_START : problem.context().nowMinute(),
                Interval.OPEN_END, 0, teamOf.get(crew.id()), !crew.lodgesOnSite(), siteOrder.aloneUntil(crew),
                groupOf.get(crew.installer().id()));
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (WorkPackage each : problem.packages()) {
            int[] tasks = tasksOf.get(each.id());
            for (int i = 1; i < tasks.length; i++) {
                for (int before = 0; before < i; before++) {
                    links.add(Link.together(tasks[before], tasks[i]));
                }
            }
            for (Predecessor before : each.isBegun(problem.context().nowMinute()) ? List.<Predecessor>of() : each.job().predecessors()) {
                for (int first : tasksOf.get(before.jobId())) {
                    for (int task : tasks) {
                        links.add(Link.after(first, task, before.lagMinutes()));
                    }
                }
            }
        }
        siteOrder.pairs().forEach(pair -> {
            for (int first : tasksOf.get(pair.first())) {
                for (int second : tasksOf.get(pair.second())) {
                    links.add(Link.notBeside(first, second));
                }
            }
        });
        return links;
    }

    /**
     * What is locked and a plan by start, each task with its team; what the problem no longer knows is left out, and
     * what stands where its crew must do something else.
     */
    private int[][] begin(Plan from) {
        Map<String, List<Assignment>> locked = new HashMap<>();
        for (WorkPackage each : problem.packages()) {
            for (String crew : each.isLocked() ? each.only() : Set.<String>of()) {
                each.spanOf(problem.crews().get(teamOf.get(crew)), each.job().fixedStartMinute()).ifPresent(span ->
                        locked.computeIfAbsent(crew, _ -> new ArrayList<>()).add(new Assignment(each.id(), crew, span)));
            }
        }
        List<Assignment> all = new ArrayList<>();
        locked.values().forEach(all::addAll);
        from.assignments().stream().filter(each -> locked.getOrDefault(each.crewId(), List.of()).stream()
                .noneMatch(lock -> lock.packageId().equals(each.packageId()) || lock.span().overlaps(each.span()))).forEach(all::add);
        all.sort(Comparator.comparingLong((Assignment each) -> each.span().startMinute()).thenComparing(Assignment::packageId)
                .thenComparing(Assignment::crewId));
        List<int[]> begin = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        for (Assignment each : all) {
            int[] tasks = tasksOf.getOrDefault(each.packageId(), new int[0]);
            Integer team = teamOf.get(each.crewId());
            if (team != null && taken.getOrDefault(each.packageId(), 0) < tasks.length) {
                begin.add(new int[] {tasks[taken.merge(each.packageId(), 1, Integer::sum) - 1], team});
            }
        }
        return begin.toArray(int[][]::new);
    }

    private Plan plan(Solution found) {
        TreeSet<String> unserved = new TreeSet<>();
        for (int task : found.unserved()) {
            unserved.add(packageOf.get(task).id());
        }
        List<Assignment> assignments = new ArrayList<>();
        for (int team = 0; team < found.routes().length; team++) {
            for (int task : found.routes()[team]) {
                Crew crew = problem.crews().get(team);
                WorkPackage each = packageOf.get(task);
                long start = found.starts()[task];
                assignments.add(new Assignment(each.id(), crew.id(), each.spanOf(crew, start).orElseThrow()));
            }
        }
        return new Plan(assignments, List.copyOf(unserved));
    }
}
