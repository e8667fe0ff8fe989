package org.millwright.planner.search;

import java.util.List;
import java.util.stream.IntStream;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/** Tasks, teams and ways as plain tables, for the search to read. */
public final class Model {

    final Ways ways;
    final int[] place;
    final long[] work;
    final long[] load;
    final long[] ready;
    final long[] lastStart;
    final long[] weight;
    final int[] home;
    final long[] from;
    final long[] until;
    final long[] loadLimit;
    final int[] kind;
    /** Of each task the distance from and to the nearest home. */
    final long[] remoteness;
    private final int tasks;
    private final int teams;

    /**
     * @param ways  between all places that tasks and teams name
     * @param tasks 1 to 100,000
     * @param teams 0 to 20,000
     */
    public Model(Ways ways, List<Task> tasks, List<Team> teams) {
        this.ways = ways;
        this.tasks = (int) Bound.within("Model", "the number of tasks", tasks.size(), 0, 100_000);
        this.teams = (int) Bound.within("Model", "the number of teams", teams.size(), 0, 20_000);
        place = tasks.stream().mapToInt(Task::place).toArray();
        work = tasks.stream().mapToLong(Task::work).toArray();
        load = tasks.stream().mapToLong(Task::load).toArray();
        ready = tasks.stream().mapToLong(each -> each.spans().getFirst().startMinute()).toArray();
        lastStart = tasks.stream().mapToLong(each -> each.spans().getLast().endMinute() == Interval.OPEN_END
                ? Interval.OPEN_END : each.spans().getLast().endMinute() - each.work()).toArray();
        weight = tasks.stream().mapToLong(Task::weight).toArray();
        home = teams.stream().mapToInt(Team::home).toArray();
        from = teams.stream().mapToLong(Team::from).toArray();
        until = teams.stream().mapToLong(Team::until).toArray();
        loadLimit = teams.stream().mapToLong(Team::loadLimit).toArray();
        kind = teams.stream().mapToInt(Team::kind).toArray();
        int[] homes = teams.stream().mapToInt(Team::home).distinct().toArray();
        remoteness = IntStream.of(place).mapToLong(here -> IntStream.of(homes)
                .mapToLong(home -> (long) ways.distance(home, here) + ways.distance(here, home)).min().orElse(0)).toArray();
    }

    int tasks() {
        return tasks;
    }

    int teams() {
        return teams;
    }

    /** Whether the team may do the task at all. */
    boolean admits(int task, int team) {
        return true;
    }
}
