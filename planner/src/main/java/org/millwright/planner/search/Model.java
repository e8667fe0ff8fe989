package org.millwright.planner.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/** Tasks, teams, ways and terms as plain tables, for the search to read. */
public final class Model {

    private static final long DAY = 24 * 60;

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
    private final long[] promised;
    final int[] group;
    final int[] home;
    final long[] from;
    final long[] until;
    final long[] loadLimit;
    final boolean[] homeBetween;
    final long[] aloneUntil;
    /** Of each team the first one after it that is of another kind. */
    final int[] kindUntil;
    /** Of each task the distance from and to the nearest home. */
    final long[] remoteness;
    private final int tasks;
    private final int teams;
    private final boolean plain;
    /** Of each task the teams that may do it, by number, and on which terms; null where ways, a window and loads are all. */
    private final int[][] among;
    private final Option[][] options;
    private final SharedHours hours = new SharedHours();

    /**
     * @param ways    between all places that tasks and teams name
     * @param tasks   at most 100,000
     * @param teams   at most 20,000
     * @param links   between tasks
     * @param terms   asked once for every pair of task and team; {@link Terms#PLAIN} is not asked
     * @param charges what a solution costs
     */
    public Model(Ways ways, List<Task> tasks, List<Team> teams, List<Link> links, Terms terms, Charges charges) {
        this(ways, tasks, teams, links, terms == Terms.PLAIN ? null : OptionTable.of(ways, tasks, teams, terms), charges);
    }

    /**
     * @param options of each task, by team; a team that is not among them does not do it. Null where every team may do
     *                every task, within its own spans, without pause, at no cost beside the way's.
     */
    public Model(Ways ways, List<Task> tasks, List<Team> teams, List<Link> links, Option[][] options, Charges charges) {
        this.ways = ways;
        this.charges = charges;
        this.tasks = (int) Bound.within("Model", "the number of tasks", tasks.size(), 0, 100_000);
        this.teams = (int) Bound.within("Model", "the number of teams", teams.size(), 0, 20_000);
        tasks.forEach(each -> Bound.within("Task", "place", each.place(), 0, ways.places() - 1L));
        teams.forEach(each -> Bound.within("Team", "home", each.home(), 0, ways.places() - 1L));
        ties = new Ties(this.tasks, links);
        place = tasks.stream().mapToInt(Task::place).toArray();
        work = tasks.stream().mapToLong(Task::work).toArray();
        load = tasks.stream().mapToLong(Task::load).toArray();
        ready = tasks.stream().mapToLong(each -> each.spans().getFirst().startMinute()).toArray();
        lastStart = tasks.stream().mapToLong(each -> Math.min(each.lastStart(),
                less(each.spans().getLast().endMinute(), each.work()))).toArray();
        due = tasks.stream().mapToLong(Task::due).toArray();
        weight = tasks.stream().mapToLong(Task::weight).toArray();
        promised = tasks.stream().mapToLong(Task::promised).toArray();
        group = teams.stream().mapToInt(Team::group).toArray();
        home = teams.stream().mapToInt(Team::home).toArray();
        from = teams.stream().mapToLong(Team::from).toArray();
        until = teams.stream().mapToLong(Team::until).toArray();
        loadLimit = teams.stream().mapToLong(Team::loadLimit).toArray();
        kindUntil = kindUntil(teams);
        homeBetween = new boolean[this.teams];
        for (int team = 0; team < this.teams; team++) {
            homeBetween[team] = teams.get(team).homeBetween();
        }
        aloneUntil = teams.stream().mapToLong(Team::aloneUntil).toArray();
        plain = options == null && links.isEmpty() && charges.equals(Charges.DISTANCE) && ways instanceof WayTable
                && tasks.stream().allMatch(each -> each.spans().size() == 1) && teams.stream().noneMatch(Team::homeBetween);
        this.options = plain ? null : options != null ? options : OptionTable.of(ways, tasks, teams, Terms.PLAIN);
        among = plain ? null : Arrays.stream(this.options)
                .map(each -> Arrays.stream(each).mapToInt(Option::team).toArray()).toArray(int[][]::new);
        int[] homes = teams.stream().mapToInt(Team::home).distinct().toArray();
        remoteness = IntStream.range(0, this.tasks).mapToLong(task -> (among == null ? IntStream.of(homes)
                : IntStream.of(among[task]).map(team -> home[team])).mapToLong(each ->
                (long) ways.distance(each, place[task]) + ways.distance(place[task], each)).min().orElse(0)).toArray();
    }

    private static int[] kindUntil(List<Team> teams) {
        int[] until = new int[teams.size()];
        for (int team = until.length - 1; team >= 0; team--) {
            boolean last = team + 1 == until.length || teams.get(team).kind() != teams.get(team + 1).kind();
            until[team] = last ? team + 1 : until[team + 1];
        }
        return until;
    }

    private static long less(long time, long less) {
        return time == Interval.OPEN_END ? time : time - less;
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
        return Arrays.stream(options).flatMap(Arrays::stream)
                .allMatch(each -> each.spans().length == 2 && each.calendar() == null);
    }

    /** The teams that may do the task, sorted; null when all may. */
    int[] among(int task) {
        return among == null || among[task].length == teams ? null : among[task];
    }

    /** Whether the team may do the task at all. */
    boolean admits(int task, int team) {
        return plain || option(task, team) != null;
    }

    /** On which terms the team may do the task; null when it may not. */
    Option option(int task, int team) {
        int found = optionOf(task, team);
        return found < 0 ? null : options[task][found];
    }

    /** Which of the task's options is the team's; below 0 for none. */
    int optionOf(int task, int team) {
        return among[task].length == teams ? team : Arrays.binarySearch(among[task], team);
    }

    /** One of the task's options by its number. */
    Option nth(int task, int option) {
        return options[task][option];
    }

    /** How many teams may do the task. */
    int options(int task) {
        return options[task].length;
    }

    /** What it costs that the task starts then and not when it was promised. */
    long shiftCost(int task, long starts) {
        long then = promised[task];
        if (then == Interval.OPEN_START || then == starts) {
            return 0;
        }
        return Math.floorDiv(then, DAY) == Math.floorDiv(starts, DAY) ? charges.otherHour() : charges.otherDay();
    }

    /** Of a team's way from one place to another. */
    int distance(int team, int from, int to) {
        return homeBetween[team] && from != to ? ways.distance(from, home[team]) + ways.distance(home[team], to)
                : ways.distance(from, to);
    }

    /** The same with its time, as {@link Ways#way}. */
    long way(int team, int from, int to) {
        return homeBetween[team] && from != to ? ways.way(from, home[team]) + ways.way(home[team], to) : ways.way(from, to);
    }

    /** The same from elsewhere to a place about which much is asked. */
    long wayInto(int team, int to, int from) {
        return homeBetween[team] && from != to ? ways.wayInto(home[team], from) + ways.wayInto(to, home[team]) : ways.wayInto(to, from);
    }

    /** How long that takes. */
    int time(int team, int from, int to) {
        return homeBetween[team] && from != to ? ways.time(from, home[team]) + ways.time(home[team], to)
                : ways.time(from, to);
    }

    /**
     * Until when two tasks at one place keep their teams apart, because one of them works alone and both have work at the
     * same hours; {@link Interval#OPEN_START} when they may be there together.
     *
     * @param ends of the first of them: what is over before their first hour in common meets nobody
     */
    long apartUntil(int task, int team, long ends, int other, int otherTeam) {
        long until = Math.max(aloneUntil[team], aloneUntil[otherTeam]);
        if (until == Interval.OPEN_START || team == otherTeam) {
            return Interval.OPEN_START;
        }
        long shared = hours.firstShared(option(task, team).calendar(), option(other, otherTeam).calendar());
        return shared < until && shared < ends ? until : Interval.OPEN_START;
    }
}
