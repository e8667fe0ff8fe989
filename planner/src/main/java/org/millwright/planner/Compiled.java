package org.millwright.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Codes;
import org.millwright.planner.rule.CrewSheet;
import org.millwright.planner.rule.Openings;
import org.millwright.planner.search.Charges;
import org.millwright.planner.search.Link;
import org.millwright.planner.search.Model;
import org.millwright.planner.search.Solution;
import org.millwright.planner.search.Task;
import org.millwright.planner.search.Team;
import org.millwright.planner.search.Terms;
import org.millwright.planner.search.Ways;
import org.millwright.planner.travel.TravelTimes;
import org.millwright.planner.travel.Trip;

/** A problem as the search sees it, and back: one task for each crew that a package takes. */
final class Compiled {

    private final Problem problem;
    private final Plan incumbent;
    private final Goal goal;
    private final List<WorkPackage> packageOf = new ArrayList<>();
    private final Map<String, int[]> tasksOf = new LinkedHashMap<>();
    private final Map<String, Integer> teamOf = new HashMap<>();
    private final Map<Position, Integer> places = new LinkedHashMap<>();
    private final Ways ways;
    private final Model model;

    Compiled(Problem problem, Plan incumbent, TravelTimes travel, Goal goal) {
        this.problem = problem;
        this.incumbent = incumbent;
        this.goal = goal;
        problem.crews().forEach(crew -> teamOf.put(crew.id(), teamOf.size()));
        problem.crews().forEach(crew -> place(crew.base().position()));
        problem.packages().forEach(each -> place(each.job().site().position()));
        for (WorkPackage each : problem.packages()) {
            int[] tasks = new int[each.crews()];
            for (int i = 0; i < tasks.length; i++) {
                tasks[i] = packageOf.size();
                packageOf.add(each);
            }
            tasksOf.put(each.id(), tasks);
        }
        ways = ways(travel);
        model = new Model(ways, packageOf.stream().map(this::task).toList(), problem.crews().stream().map(this::team).toList(),
                links(), terms(), new Charges(goal.distancePerMetre(), goal.latenessPerMinute(), 0));
    }

    Model model() {
        return model;
    }

    private int place(Position position) {
        return places.computeIfAbsent(position, each -> places.size());
    }

    private Ways ways(TravelTimes travel) {
        List<Position> all = List.copyOf(places.keySet());
        int count = Math.max(1, all.size());
        int[] distance = new int[count * count];
        int[] time = new int[count * count];
        for (int from = 0; from < all.size(); from++) {
            for (int to = 0; to < all.size(); to++) {
                if (from != to) {
                    Trip trip = travel.trip(all.get(from), all.get(to));
                    distance[from * count + to] = (int) trip.distanceMetres();
                    time[from * count + to] = (int) trip.travelMinutes();
                }
            }
        }
        return new Ways(count, distance, time);
    }

    private Task task(WorkPackage each) {
        Job job = each.job();
        return new Task(place(job.site().position()), job.workMinutes(), 0, job.windows(),
                job.hasFixedStart() ? job.fixedStartMinute() : Interval.OPEN_END, each.dueMinute(), each.weight());
    }

    private Team team(Crew crew) {
        return new Team(place(crew.base().position()), problem.context().nowMinute(), Interval.OPEN_END, 0,
                teamOf.get(crew.id()));
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
            for (Predecessor before : each.job().predecessors()) {
                for (int first : tasksOf.get(before.jobId())) {
                    for (int task : tasks) {
                        links.add(Link.after(first, task, before.lagMinutes()));
                    }
                }
            }
        }
        return links;
    }

    private Terms terms() {
        Codes codes = Codes.of(problem.crews());
        List<CrewSheet> sheets = problem.crews().stream().map(crew -> CrewSheet.of(crew, codes)).toList();
        List<Openings> openings = packageOf.stream()
                .map(each -> new Openings(each.job(), problem.context(), codes)).toList();
        Map<List<WorkCalendar>, WorkCalendar> shared = new HashMap<>();
        Map<String, List<String>> crewsBefore = new HashMap<>();
        incumbent.assignments().forEach(each ->
                crewsBefore.computeIfAbsent(each.packageId(), id -> new ArrayList<>()).add(each.crewId()));
        return new Terms() {
            @Override
            public List<Interval> spans(int task, int team) {
                WorkPackage each = packageOf.get(task);
                Crew crew = problem.crews().get(team);
                if (!each.mayBeDoneBy(crew.id())) {
                    return List.of();
                }
                List<Interval> spans = openings.get(task).of(sheets.get(team), ways.time(
                        place(crew.base().position()), place(each.job().site().position())));
                return each.job().hasFixedStart() ? spans.stream()
                        .filter(span -> span.contains(each.job().fixedStartMinute()))
                        .map(span -> new Interval(each.job().fixedStartMinute(), span.endMinute())).toList() : spans;
            }

            @Override
            public WorkCalendar calendar(int task, int team) {
                WorkCalendar own = problem.crews().get(team).capacity().calendar();
                return packageOf.get(task).siteHours().map(hours -> shared.computeIfAbsent(List.of(own, hours),
                        both -> own.within(hours))).orElse(own);
            }

            @Override
            public long cost(int task, int team) {
                WorkPackage each = packageOf.get(task);
                Crew crew = problem.crews().get(team);
                List<String> before = crewsBefore.get(each.id());
                long changed = before == null || before.contains(crew.id()) ? 0 : goal.changePerCrew();
                return changed + (crew.base().localityTo(each.job().site()).isAcrossCities() ? crew.members().size() * goal.regionPerPerson() : 0);
            }
        };
    }

    /** A plan by start, each task with its team; what the problem no longer knows is left out. */
    int[][] begin(Plan from) {
        List<int[]> begin = new ArrayList<>();
        Map<String, Integer> taken = new HashMap<>();
        from.assignments().stream().sorted(Comparator.comparingLong(each -> each.span().startMinute())).forEach(each -> {
            int[] tasks = tasksOf.getOrDefault(each.packageId(), new int[0]);
            Integer team = teamOf.get(each.crewId());
            if (team != null && taken.getOrDefault(each.packageId(), 0) < tasks.length) {
                begin.add(new int[] {tasks[taken.merge(each.packageId(), 1, Integer::sum) - 1], team});
            }
        });
        return begin.toArray(int[][]::new);
    }

    Plan plan(Solution found) {
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
                WorkCalendar calendar = each.siteHours().map(crew.capacity().calendar()::within)
                        .orElse(crew.capacity().calendar());
                assignments.add(new Assignment(each.id(), crew.id(),
                        new Interval(start, calendar.finishMinute(start, each.job().workMinutes()))));
            }
        }
        return new Plan(assignments, List.copyOf(unserved));
    }
}
