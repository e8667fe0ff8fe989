package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;

/** Tasks, teams, ways and terms as plain tables, for the search to read. */
public final class Model {

    final Ways ways;
    final Charges charges;
    final Ties ties;
    final int[] place;
    final long[] work;
    final long[] load;
    final long[] ready;
    final long[] lastStart;
    final long[] due;
    final long[] weight;
    final int[] home;
    final long[] from;
    final long[] until;
    final long[] loadLimit;
    /** Of each team the first one after it that is of another kind. */
    final int[] kindUntil;
    /** Of each task the distance from and to the nearest home. */
    final long[] remoteness;
    private final int tasks;
    private final int teams;
    private final boolean plain;
    /** Of each pair, null when the team may not do the task; equal ones are one. */
    private final long[][] spans;
    private final WorkCalendar[] calendars;
    private final long[] teamCosts;

    /**
     * @param ways    between all places that tasks and teams name
     * @param tasks   at most 100,000
     * @param teams   at most 20,000
     * @param links   between tasks
     * @param terms   asked once for every pair of task and team; {@link Terms#PLAIN} is not asked
     * @param charges what a solution costs
     */
    public Model(Ways ways, List<Task> tasks, List<Team> teams, List<Link> links, Terms terms, Charges charges) {
        this.ways = ways;
        this.charges = charges;
        this.tasks = (int) Bound.within("Model", "the number of tasks", tasks.size(), 0, 100_000);
        this.teams = (int) Bound.within("Model", "the number of teams", teams.size(), 0, 20_000);
        tasks.forEach(each -> Bound.within("Task", "place", each.place(), 0, ways.places - 1L));
        teams.forEach(each -> Bound.within("Team", "home", each.home(), 0, ways.places - 1L));
        ties = new Ties(this.tasks, links);
        place = tasks.stream().mapToInt(Task::place).toArray();
        work = tasks.stream().mapToLong(Task::work).toArray();
        load = tasks.stream().mapToLong(Task::load).toArray();
        ready = tasks.stream().mapToLong(each -> each.spans().getFirst().startMinute()).toArray();
        lastStart = tasks.stream().mapToLong(each -> Math.min(each.lastStart(),
                less(each.spans().getLast().endMinute(), each.work()))).toArray();
        due = tasks.stream().mapToLong(Task::due).toArray();
        weight = tasks.stream().mapToLong(Task::weight).toArray();
        home = teams.stream().mapToInt(Team::home).toArray();
        from = teams.stream().mapToLong(Team::from).toArray();
        until = teams.stream().mapToLong(Team::until).toArray();
        loadLimit = teams.stream().mapToLong(Team::loadLimit).toArray();
        kindUntil = kindUntil(teams);
        int[] homes = teams.stream().mapToInt(Team::home).distinct().toArray();
        remoteness = IntStream.of(place).mapToLong(here -> IntStream.of(homes)
                .mapToLong(each -> (long) ways.distance(each, here) + ways.distance(here, each)).min().orElse(0)).toArray();
        plain = terms == Terms.PLAIN && links.isEmpty() && charges.equals(Charges.DISTANCE)
                && tasks.stream().allMatch(each -> each.spans().size() == 1);
        int pairs = plain ? 0 : Math.multiplyExact(this.tasks, this.teams);
        spans = new long[pairs][];
        calendars = new WorkCalendar[pairs];
        teamCosts = new long[pairs];
        if (!plain) {
            tabulate(tasks, terms);
        }
    }

    private void tabulate(List<Task> tasks, Terms terms) {
        Map<List<Long>, long[]> known = new HashMap<>();
        for (int task = 0; task < this.tasks; task++) {
            for (int team = 0; team < teams; team++) {
                int pair = task * teams + team;
                List<Long> both = both(tasks.get(task).spans(), terms.spans(task, team), latestEnd(task, team));
                spans[pair] = both.isEmpty() ? null : known.computeIfAbsent(both,
                        each -> each.stream().mapToLong(Long::longValue).toArray());
                calendars[pair] = terms.calendar(task, team);
                teamCosts[pair] = Bound.within("Terms", "cost", terms.cost(task, team), 0, Bound.FINITE_MINUTES);
            }
        }
    }

    private static int[] kindUntil(List<Team> teams) {
        int[] until = new int[teams.size()];
        for (int team = until.length - 1; team >= 0; team--) {
            boolean last = team + 1 == until.length || teams.get(team).kind() != teams.get(team + 1).kind();
            until[team] = last ? team + 1 : until[team + 1];
        }
        return until;
    }

    /** From there the team is just back home in time. */
    private long latestEnd(int task, int team) {
        return less(until[team], ways.time(place[task], home[team]));
    }

    private static long less(long time, long less) {
        return time == Interval.OPEN_END ? time : time - less;
    }

    /** Starts and ends of what lies in a span of each and before the end, sorted, so that a later arrival never begins earlier. */
    private static List<Long> both(List<Interval> some, List<Interval> others, long latestEnd) {
        List<Interval> both = new ArrayList<>();
        for (Interval one : some) {
            for (Interval other : others) {
                long from = Math.max(one.startMinute(), other.startMinute());
                long until = Math.min(latestEnd, Math.min(one.endMinute(), other.endMinute()));
                if (from < until) {
                    both.add(new Interval(from, until));
                }
            }
        }
        return both.stream().sorted(Comparator.comparingLong(Interval::startMinute))
                .flatMap(each -> Stream.of(each.startMinute(), each.endMinute())).toList();
    }

    int tasks() {
        return tasks;
    }

    int teams() {
        return teams;
    }

    /** Whether ways, one window a task, and loads are all there is. */
    boolean isPlain() {
        return plain;
    }

    /** Whether all teams are of one kind. */
    boolean alike() {
        return teams > 0 && kindUntil[0] == teams;
    }

    /** Whether a team works without pause and within one span of a task, wherever it may do it. */
    boolean isSteady() {
        return Arrays.stream(spans).allMatch(each -> each == null || each.length == 2)
                && Arrays.stream(calendars).allMatch(Objects::isNull);
    }

    /** Whether the team may do the task at all. */
    boolean admits(int task, int team) {
        return plain || spans[task * teams + team] != null;
    }

    /** Starts and ends in turn, sorted. */
    long[] spans(int task, int team) {
        return spans[task * teams + team];
    }

    /** Null where work goes on day and night. */
    WorkCalendar calendar(int task, int team) {
        return calendars[task * teams + team];
    }

    long teamCost(int task, int team) {
        return teamCosts[task * teams + team];
    }
}
