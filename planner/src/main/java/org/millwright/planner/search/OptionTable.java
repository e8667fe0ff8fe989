package org.millwright.planner.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.millwright.planner.problem.Interval;

/** The options of every pair of task and team, as terms tell them. */
final class OptionTable {

    private final Ways ways;
    private final List<Team> teams;
    private final Terms terms;
    private long[] last = {};

    private OptionTable(Ways ways, List<Team> teams, Terms terms) {
        this.ways = ways;
        this.teams = teams;
        this.terms = terms;
    }

    static Option[][] of(Ways ways, List<Task> tasks, List<Team> teams, Terms terms) {
        OptionTable table = new OptionTable(ways, teams, terms);
        Option[][] options = new Option[tasks.size()][];
        for (int task = 0; task < options.length; task++) {
            options[task] = table.row(task, tasks.get(task));
        }
        return options;
    }

    private Option[] row(int number, Task task) {
        List<Option> row = new ArrayList<>();
        for (int team = 0; team < teams.size(); team++) {
            long[] both = both(task.spans(), terms.spans(number, team), latestEnd(task, teams.get(team)));
            if (both.length > 0) {
                row.add(new Option(team, both, terms.calendar(number, team), terms.cost(number, team)));
            }
        }
        return row.toArray(Option[]::new);
    }

    /** From there the team is just back home in time. */
    private long latestEnd(Task task, Team team) {
        return team.until() == Interval.OPEN_END ? team.until() : team.until() - ways.time(task.place(), team.home());
    }

    /** Starts and ends of what lies in a span of each and before the end; the array given before where that is the same. */
    private long[] both(List<Interval> some, List<Interval> others, long latestEnd) {
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
        long[] turns = both.stream().sorted(Comparator.comparingLong(Interval::startMinute))
                .flatMapToLong(each -> LongStream.of(each.startMinute(), each.endMinute())).toArray();
        last = Arrays.equals(turns, last) ? last : turns;
        return last;
    }
}
