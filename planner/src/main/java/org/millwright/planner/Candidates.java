package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Openings;
import org.millwright.planner.search.AskedWays;
import org.millwright.planner.search.Option;

/**
 * Which crews the search tries for a package, and on which terms. All that may do it, up to a number that keeps a
 * province's plan within memory and its search within time: then the nearest, and of the others every so manieth, so that
 * each crew is somebody's candidate; and whoever had it before.
 */
final class Candidates {

    /** A zone's whole roster stays below it. */
    static final int MOST = 160;

    private static final int TEAM_BITS = 15;

    private final Problem problem;
    private final Goal goal;
    private final Groundwork ground;
    private final AskedWays ways;
    private long[] last = {};

    Candidates(Problem problem, Goal goal, Groundwork ground) {
        this.problem = problem;
        this.goal = goal;
        this.ground = ground;
        this.ways = ground.ways();
    }

    Option[] of(CandidateKey key) {
        Row row = new Row(key);
        int teams = problem.crews().size();
        if (teams <= MOST || key.everybody()) {
            for (int team = 0; team < teams; team++) {
                row.add(team);
            }
        } else {
            some(row, nearest(key.what()));
        }
        return row.options.values().toArray(Option[]::new);
    }

    /** Half of them the nearest that may, half from farther and farther away, and whoever had it before. */
    private void some(Row row, int[] nearest) {
        int next = 0;
        while (next < nearest.length && row.options.size() < MOST / 2) {
            row.add(nearest[next++]);
        }
        int stride = Math.max(1, (nearest.length - next) / MOST);
        int first = Math.floorMod(row.what.id().hashCode(), stride);
        for (int turn = 0; turn < stride; turn++) {
            for (int at = next + (first + turn) % stride; at < nearest.length && row.options.size() < MOST; at += stride) {
                row.add(nearest[at]);
            }
        }
        row.before.forEach(crew -> ground.team(crew).ifPresent(row::add));
    }

    /** All teams, cheapest way from base first. */
    private int[] nearest(WorkPackage what) {
        int site = ways.place(what.job().site().position());
        long[] keys = new long[problem.crews().size()];
        for (int team = 0; team < keys.length; team++) {
            long far = cost(what, problem.crews().get(team), false) + goal.travelLess().perMetre() * (long) ways.distance(ground.base(team), site);
            keys[team] = far << TEAM_BITS | team;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(each -> (int) (each & (1 << TEAM_BITS) - 1)).toArray();
    }

    /** The options of one package as they are found, by team. */
    private final class Row {

        private final SortedMap<Integer, Option> options = new TreeMap<>();
        private final WorkPackage what;
        private final Set<String> before;
        private final long heldMinute;
        private final boolean begun;
        private final Openings openings;
        private final int site;

        Row(CandidateKey key) {
            what = key.what();
            before = new HashSet<>(key.crewsBefore());
            heldMinute = key.heldMinute();
            begun = what.isBegun(problem.context().nowMinute());
            openings = begun ? null : ground.openings(SiteOrder.besideOthers(what));
            site = ways.place(what.job().site().position());
        }

        void add(int team) {
            Crew crew = problem.crews().get(team);
            if (!what.mayBeDoneBy(crew.id())) {
                return;
            }
            boolean had = before.contains(crew.id());
            long[] spans = begun ? turns(List.of(Interval.ALWAYS), what.spanOf(crew, what.job().fixedStartMinute()).stream().toList())
                    : turns(what.job().windows(), fixed(what, openings.of(ground.sheets().get(team), ways.time(ground.base(team), site))));
            if (spans.length > 0) {
                WorkCalendar calendar = calendar(what, crew);
                spans = had ? held(spans, calendar, what.job().workMinutes(), heldMinute) : spans;
                options.put(team, new Option(team, spans, calendar, cost(what, crew, !before.isEmpty() && !had)));
            }
        }
    }

    private static List<Interval> fixed(WorkPackage what, List<Interval> spans) {
        long start = what.job().fixedStartMinute();
        return !what.job().hasFixedStart() ? spans : spans.stream().filter(span -> span.contains(start))
                .map(span -> new Interval(start, span.endMinute())).toList();
    }

    private WorkCalendar calendar(WorkPackage what, Crew crew) {
        WorkCalendar own = crew.capacity().calendar();
        return what.hoursOf(crew).map(hours -> ground.calendar(own, hours)).orElse(own);
    }

    private long cost(WorkPackage what, Crew crew, boolean changed) {
        return (changed ? goal.changeLess().perCrew() : 0)
                + (crew.base().localityTo(what.job().site()).isAcrossCities() ? crew.members().size() * goal.moveFewer().perPerson() : 0);
    }

    /** What begins no earlier than promised, unless the work would find no time then. */
    private static long[] held(long[] spans, WorkCalendar calendar, long work, long from) {
        List<Interval> later = new ArrayList<>();
        boolean fits = false;
        for (int i = 0; i < spans.length; i += 2) {
            long start = Math.max(from, spans[i]);
            if (start < spans[i + 1]) {
                later.add(new Interval(start, spans[i + 1]));
                long finish = calendar.finishMinute(start, work);
                fits |= finish != WorkCalendar.NEVER && finish <= spans[i + 1];
            }
        }
        return fits ? turns(later) : spans;
    }

    /** Starts and ends of what lies in one of each; the array given before where that is the same. */
    private long[] turns(List<Interval> windows, List<Interval> spans) {
        List<Interval> both = new ArrayList<>();
        for (Interval window : windows) {
            for (Interval span : spans) {
                if (window.overlaps(span)) {
                    both.add(window.covers(span) ? span : new Interval(Math.max(window.startMinute(), span.startMinute()),
                            Math.min(window.endMinute(), span.endMinute())));
                }
            }
        }
        if (windows.size() > 1) {
            both.sort(Comparator.comparingLong(Interval::startMinute));
        }
        long[] turns = turns(both);
        last = Arrays.equals(turns, last) ? last : turns;
        return last;
    }

    private static long[] turns(List<Interval> spans) {
        long[] turns = new long[2 * spans.size()];
        for (int i = 0; i < spans.size(); i++) {
            turns[2 * i] = spans.get(i).startMinute();
            turns[2 * i + 1] = spans.get(i).endMinute();
        }
        return turns;
    }
}
