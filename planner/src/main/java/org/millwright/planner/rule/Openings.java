package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Certificate;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Licence;
import org.millwright.planner.problem.Mark;
import org.millwright.planner.problem.Member;
import org.millwright.planner.problem.SafetyLicence;

/**
 * When a crew may do a job, whatever else it does: the widest intervals on which no rule refuses, bookings taken out.
 * What holds over a span holds over any part of it, so a span is allowed exactly when it lies within one of these; that
 * is how planning comes to ask the same rules as ranking, once for each pair instead of once for each trial.
 */
public final class Openings {

    private final JobSheet job;
    private final Context context;

    /** @param codes with which the crews' sheets were made */
    public Openings(Job job, Context context, Codes codes) {
        this.job = JobSheet.of(job, codes);
        this.context = context;
    }

    /**
     * @param travelMinutes from the crew's base to the site
     * @return sorted by start; none when the crew may not do the job at all
     */
    public List<Interval> of(CrewSheet crew, long travelMinutes) {
        Bounds bounds = Bounds.of(crew.crew(), job.job(), context, travelMinutes, Interval.OPEN_START);
        long from = Math.max(bounds.startMinute(), job.job().windows().getFirst().startMinute());
        long until = Math.min(job.job().lastWindowEnd(), Bound.FINITE_MINUTES);
        if (from >= until) {
            return List.of();
        }
        if (allows(crew, bounds, from, until)) {
            return withoutBookings(List.of(new Interval(from, until)), crew.crew());
        }
        return withoutBookings(widest(crew, bounds, from, until), crew.crew());
    }

    private boolean allows(CrewSheet crew, Bounds bounds, long from, long until) {
        return new Trial(crew, job, context, bounds, List.of(), new Interval(from, until), Obstacles.NONE).refusing() == 0;
    }

    private List<Interval> widest(CrewSheet crew, Bounds bounds, long from, long until) {
        TreeSet<Long> starts = new TreeSet<>(ValidityStarts.after(from, crew.crew()).headSet(until));
        starts.add(from);
        TreeSet<Long> ends = ends(crew.crew(), from, until);
        List<Interval> widest = new ArrayList<>();
        long reached = from;
        for (long start : starts) {
            for (long end : ends.tailSet(Math.max(reached, start), false).descendingSet()) {
                if (allows(crew, bounds, start, end)) {
                    widest.add(new Interval(start, end));
                    reached = end;
                    break;
                }
            }
        }
        return widest;
    }

    /** When something that holds may cease to. */
    private static TreeSet<Long> ends(Crew crew, long from, long until) {
        TreeSet<Long> ends = new TreeSet<>();
        for (Licence licence : crew.installer().licences()) {
            ends.add(licence.validity().endMinute());
        }
        for (SafetyLicence licence : crew.installer().safetyLicences()) {
            ends.add(licence.validity().endMinute());
        }
        for (Mark mark : crew.installer().marks()) {
            ends.add(mark.inForce().startMinute());
        }
        for (Member member : crew.members()) {
            ends.add(member.membership().endMinute());
            for (Certificate certificate : member.certificates()) {
                ends.add(certificate.untilMinute());
            }
        }
        TreeSet<Long> within = new TreeSet<>(ends.subSet(from, false, until, false));
        within.add(until);
        return within;
    }

    private static List<Interval> withoutBookings(List<Interval> openings, Crew crew) {
        List<Interval> free = new ArrayList<>();
        for (Interval opening : openings) {
            long from = opening.startMinute();
            for (Interval booking : crew.capacity().bookings()) {
                if (booking.overlaps(opening)) {
                    if (booking.startMinute() > from) {
                        free.add(new Interval(from, booking.startMinute()));
                    }
                    from = Math.max(from, booking.endMinute());
                }
            }
            if (from < opening.endMinute()) {
                free.add(new Interval(from, opening.endMinute()));
            }
        }
        return free;
    }
}
