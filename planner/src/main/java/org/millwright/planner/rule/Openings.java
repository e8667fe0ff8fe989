package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.List;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;

/**
 * When a crew may do a job, whatever else it does: the widest intervals on which no rule refuses, bookings taken out.
 * What holds over a span holds over any part of it, so a span is allowed exactly when it lies within one of these; that
 * is how planning comes to ask the same rules as ranking, once for each pair instead of once for each trial.
 */
public final class Openings {

    private final Job job;
    private final Context context;
    private final Suitability unmarked;
    private final Suitability marked;

    /** @param codes with which the crews' sheets were made */
    public Openings(Job job, Context context, Codes codes) {
        this.job = job;
        this.context = context;
        unmarked = new Suitability(JobSheet.of(job, codes), context, new Interval(context.nowMinute(),
                Math.max(context.nowMinute() + 1, Math.min(job.lastWindowEnd(), Bound.FINITE_MINUTES))));
        marked = unmarked;
    }

    /**
     * @param unmarked of crews whose installer has no mark, for whatever company
     * @param marked   of the others, for the job's company
     */
    Openings(Job job, Context context, Suitability unmarked, Suitability marked) {
        this.job = job;
        this.context = context;
        this.unmarked = unmarked;
        this.marked = marked;
    }

    /**
     * @param travelMinutes from the crew's base to the site
     * @return sorted by start; none when the crew may not do the job at all
     */
    public List<Interval> of(CrewSheet crew, long travelMinutes) {
        long from = Math.max(Bounds.of(crew.crew(), job, context, travelMinutes, Interval.OPEN_START).startMinute(),
                job.windows().getFirst().startMinute());
        long until = Math.min(job.lastWindowEnd(), Bound.FINITE_MINUTES);
        if (from >= until) {
            return List.of();
        }
        List<Interval> suitable = (crew.crew().installer().marks().isEmpty() ? unmarked : marked).of(crew);
        if (suitable.size() == 1 && suitable.getFirst().startMinute() <= from && suitable.getFirst().endMinute() >= until) {
            return withoutBookings(List.of(new Interval(from, until)), crew.crew());
        }
        return suitable.isEmpty() ? suitable : withoutBookings(within(suitable, from, until), crew.crew());
    }

    /** Both sorted by start and end, so that what has become part of another is its neighbour. */
    private static List<Interval> within(List<Interval> suitable, long from, long until) {
        List<Interval> within = new ArrayList<>();
        for (Interval each : suitable) {
            long start = Math.max(from, each.startMinute());
            long end = Math.min(until, each.endMinute());
            if (start < end && !within.isEmpty() && within.getLast().startMinute() == start) {
                within.removeLast();
            }
            if (start < end && (within.isEmpty() || within.getLast().endMinute() < end)) {
                within.add(new Interval(start, end));
            }
        }
        return within;
    }

    private static List<Interval> withoutBookings(List<Interval> openings, Crew crew) {
        if (crew.capacity().bookings().isEmpty()) {
            return openings;
        }
        return Interval.without(openings, crew.capacity().bookings());
    }
}
