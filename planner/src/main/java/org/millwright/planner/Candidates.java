package org.millwright.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        WorkPackage what = key.what();
        Set<String> before = new HashSet<>(key.crewsBefore());
        boolean begun = what.isBegun(problem.context().nowMinute());
        Openings openings = begun ? null : ground.openings(SiteOrder.besideOthers(what));
        int site = ways.place(what.job().site().position());
        List<Option> all = new ArrayList<>();
        for (int team = 0; team < problem.crews().size(); team++) {
            Crew crew = problem.crews().get(team);
            if (!what.mayBeDoneBy(crew.id())) {
                continue;
            }
            boolean had = before.contains(crew.id());
            long[] spans = begun ? turns(List.of(Interval.ALWAYS), what.spanOf(crew, what.job().fixedStartMinute()).stream().toList())
                    : turns(what.job().windows(), fixed(what, openings.of(ground.sheets().get(team),
                    ways.time(ways.place(crew.base().position()), site))));
            if (spans.length > 0) {
                WorkCalendar calendar = calendar(what, crew);
                spans = had ? held(spans, calendar, what.job().workMinutes(), key.heldMinute()) : spans;
                all.add(new Option(team, spans, calendar, cost(what, crew, !before.isEmpty() && !had)));
            }
        }
        return (all.size() <= MOST || key.everybody() ? all : some(all, what, site, before)).toArray(Option[]::new);
    }

    private List<Option> some(List<Option> all, WorkPackage what, int site, Set<String> before) {
        List<Option> nearest = new ArrayList<>(all);
        nearest.sort(Comparator.comparingLong((Option each) -> each.cost() + (long) goal.travelLess().perMetre()
                * ways.distance(ways.place(problem.crews().get(each.team()).base().position()), site)));
        List<Option> some = new ArrayList<>(nearest.subList(0, MOST / 2));
        List<Option> others = nearest.subList(MOST / 2, nearest.size());
        int stride = Math.ceilDiv(others.size(), MOST / 2);
        int first = Math.floorMod(what.id().hashCode(), stride);
        for (int i = 0; i < others.size(); i++) {
            if (i % stride == first || before.contains(problem.crews().get(others.get(i).team()).id())) {
                some.add(others.get(i));
            }
        }
        some.sort(Comparator.comparingInt(Option::team));
        return some;
    }

    private static List<Interval> fixed(WorkPackage what, List<Interval> spans) {
        long start = what.job().fixedStartMinute();
        return !what.job().hasFixedStart() ? spans : spans.stream().filter(span -> span.contains(start))
                .map(span -> new Interval(start, span.endMinute())).toList();
    }

    private WorkCalendar calendar(WorkPackage what, Crew crew) {
        WorkCalendar own = crew.capacity().calendar();
        return what.siteHours().map(hours -> ground.calendar(own, hours)).orElse(own);
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
        last = java.util.Arrays.equals(turns, last) ? last : turns;
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
