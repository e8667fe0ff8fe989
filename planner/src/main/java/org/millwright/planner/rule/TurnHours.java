package org.millwright.planner.rule;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.WorkCalendar;

/**
 * Crews' shifts while it is their turn at the site of a job, worked out once for all that have the same: ten thousand crews
 * have a few dozen patterns between them. For several threads, since what is asked of an answer later is asked by anybody.
 */
final class TurnHours {

    private record Asked(Side side, long untilMinute, WorkCalendar shifts) {
    }

    private final Job job;
    private final Map<Asked, WorkCalendar> known = new ConcurrentHashMap<>();

    TurnHours(Job job) {
        this.job = job;
    }

    /** The very same where no hours bind the crew. */
    Capacity of(Crew crew) {
        Capacity whole = crew.capacity();
        Optional<Side> side = job.turns().flatMap(turns -> turns.sideOf(crew, job.site()));
        if (side.isEmpty()) {
            return whole;
        }
        SiteTurns turns = job.turns().get();
        long until = side.get() == Side.LOCAL ? Interval.OPEN_END : turns.untilMinute(crew);
        return whole.withCalendar(known.computeIfAbsent(new Asked(side.get(), until, whole.calendar()),
                asked -> asked.shifts().within(turns.openTo(asked.side(), asked.untilMinute()))));
    }
}
