package org.millwright.planner.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Locality;
import org.millwright.planner.problem.SiteTurns;
import org.millwright.planner.problem.SiteTurns.Side;
import org.millwright.planner.problem.SiteTurns.Turn;

/** Whether it is a crew's turn at a site (错时作业), asked minute by minute from what is recorded alone. */
final class TurnTaking {

    private final Crew crew;
    private final Job job;
    private final SiteTurns turns;

    private TurnTaking(Crew crew, Job job, SiteTurns turns) {
        this.crew = crew;
        this.job = job;
        this.turns = turns;
    }

    static Optional<TurnTaking> of(Crew crew, Job job) {
        return job.turns().map(turns -> new TurnTaking(crew, job, turns));
    }

    /** The hours in which it is. Between two minutes at which anything begins or ends, all are alike. */
    List<Interval> within(Interval hours) {
        TreeSet<Long> changes = new TreeSet<>(List.of(hours.startMinute(), until()));
        for (Turn each : turns.turns()) {
            changes.addAll(List.of(each.hours().startMinute(), each.hours().endMinute(), each.day().startMinute(), each.day().endMinute(),
                    each.hours().startMinute() - turns.disinfectionMinutes(), each.hours().endMinute() + turns.disinfectionMinutes()));
        }
        List<Interval> within = new ArrayList<>();
        for (long from : changes.subSet(hours.startMinute(), hours.endMinute())) {
            Long next = changes.higher(from);
            if (isTurnAt(from)) {
                within.add(new Interval(from, next == null ? hours.endMinute() : Math.min(next, hours.endMinute())));
            }
        }
        return within;
    }

    boolean isTurnAt(long minute) {
        boolean local = crew.base().localityTo(job.site()) == Locality.ZONE;
        if (!local && minute >= until()) {
            return true;
        }
        Side side = local ? Side.LOCAL : Side.OUTSIDE;
        boolean own = false;
        boolean day = false;
        for (Turn each : turns.turns()) {
            if (each.side() == side) {
                own |= each.hours().contains(minute);
                day |= each.day().contains(minute);
            } else if (minute >= each.hours().startMinute() && minute < each.hours().endMinute() + turns.disinfectionMinutes()) {
                return false;
            }
        }
        return own || !day && turns.turns().stream().noneMatch(each -> each.side() != side && minute < each.hours().startMinute()
                && minute >= each.hours().startMinute() - turns.disinfectionMinutes());
    }

    private long until() {
        return turns.splitShiftUntil().getOrDefault(crew.id(), crew.controlStatus().splitShiftUntilMinute());
    }
}
