package org.millwright.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Openings;

/** Where each crew could do a package were everything else in the plan left where it is. */
final class Room {

    /**
     * A stretch in which a crew is free and may do the package from start to finish.
     *
     * @param addedMetres of its ways were the package there
     */
    record Stretch(Interval free, long addedMetres) {
    }

    /** The package in a stretch. */
    record Fit(Crew crew, Interval span, Stretch stretch) {
    }

    private final Standing standing;
    private final WorkPackage what;
    private final Openings openings;
    private final Map<String, List<Stretch>> known = new HashMap<>();

    Room(Standing standing, WorkPackage what) {
        this.standing = standing;
        this.what = what;
        this.openings = new Openings(SiteOrder.besideOthers(what), standing.problem.context(), standing.roster.codes());
    }

    /** By start; none for a crew that may not do it. */
    List<Stretch> stretches(Crew crew) {
        return known.computeIfAbsent(crew.id(), _ -> what.mayBeDoneBy(crew.id()) ? find(crew) : List.of());
    }

    /** The earliest span that begins at the minute or later. */
    Optional<Fit> earliest(Crew crew, long minute) {
        for (Stretch stretch : stretches(crew)) {
            Optional<Fit> fit = within(crew, stretch, minute);
            if (fit.isPresent()) {
                return fit;
            }
        }
        return Optional.empty();
    }

    /** What the ways would be shorter were the assignment gone. */
    long addedBy(Assignment each) {
        Crew crew = standing.crews.get(each.crewId());
        List<Assignment> day = standing.byCrew(crew.id());
        int at = day.indexOf(each);
        return addedMetres(crew, at == 0 ? null : day.get(at - 1), at + 1 == day.size() ? null : day.get(at + 1));
    }

    private Optional<Fit> within(Crew crew, Stretch stretch, long minute) {
        WorkCalendar calendar = what.calendarOf(crew);
        boolean fixed = what.job().hasFixedStart();
        long from = Math.max(minute, stretch.free().startMinute());
        long start = calendar.nextWorkingMinute(fixed ? Math.max(from, what.job().fixedStartMinute()) : from);
        while (start != WorkCalendar.NEVER && (!fixed || start == what.job().fixedStartMinute())) {
            long finish = calendar.finishMinute(start, what.job().workMinutes());
            if (finish > stretch.free().endMinute() || finish == WorkCalendar.NEVER) {
                break;
            }
            Interval span = new Interval(start, finish);
            Optional<SiteHours.Shared> shared = standing.siteHours().shared(what, crew, span);
            if (shared.isEmpty()) {
                return Optional.of(new Fit(crew, span, stretch));
            }
            // Whatever begins before the last shared minute still covers it, for later starts end later.
            start = calendar.nextWorkingMinute(shared.get().untilMinute());
        }
        return Optional.empty();
    }

    private List<Stretch> find(Crew crew) {
        Place site = what.job().site();
        long notBefore = standing.earliestAfterOthers(what);
        long notAfter = standing.latestBeforeOthers(what);
        List<Interval> allowed = openings.of(standing.sheet(crew),
                standing.travel.tripFound(crew.base().position(), site.position()).travelMinutes());
        List<Stretch> stretches = new ArrayList<>();
        List<Assignment> day = standing.byCrew(crew.id()).stream().filter(each -> !each.packageId().equals(what.id())).toList();
        for (int at = 0; at <= day.size(); at++) {
            Assignment before = at == 0 ? null : day.get(at - 1);
            Assignment next = at == day.size() ? null : day.get(at);
            long from = Math.max(notBefore, before == null ? Interval.OPEN_START
                    : before.span().endMinute() + standing.way(crew, standing.site(before), site).travelMinutes());
            long until = Math.min(notAfter, next == null ? Interval.OPEN_END
                    : next.span().startMinute() - standing.way(crew, site, standing.site(next)).travelMinutes());
            long added = addedMetres(crew, before, next);
            for (Interval opening : allowed) {
                for (Interval window : what.job().windows()) {
                    long start = Math.max(from, Math.max(opening.startMinute(), window.startMinute()));
                    long end = Math.min(until, Math.min(opening.endMinute(), window.endMinute()));
                    if (start < end) {
                        stretches.add(new Stretch(new Interval(start, end), added));
                    }
                }
            }
        }
        stretches.sort(Comparator.comparingLong(each -> each.free().startMinute()));
        return List.copyOf(stretches);
    }

    private long addedMetres(Crew crew, Assignment before, Assignment next) {
        Place from = before == null ? crew.base() : standing.site(before);
        Place to = next == null ? crew.base() : standing.site(next);
        Place site = what.job().site();
        return standing.way(crew, from, site).distanceMetres() + standing.way(crew, site, to).distanceMetres()
                - standing.way(crew, from, to).distanceMetres();
    }
}
