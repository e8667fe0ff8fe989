package org.millwright.planner.rule;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
 * When a crew's people and papers are enough for jobs that ask for the same, whatever their windows: the widest intervals
 * of the horizon on which no rule refuses. Worked out once for each crew and kept, for a zone's hundreds of packages ask
 * for a few dozen different things.
 */
final class Suitability {

    private final JobSheet job;
    private final Context context;
    private final Interval horizon;
    private final Map<CrewSheet, List<Interval>> known = new IdentityHashMap<>();

    /** @param horizon beyond which nothing is known, with both ends */
    Suitability(JobSheet job, Context context, Interval horizon) {
        this.job = job;
        this.context = context;
        this.horizon = horizon;
    }

    Interval horizon() {
        return horizon;
    }

    /** Sorted by start and by end, none within another. */
    List<Interval> of(CrewSheet crew) {
        return known.computeIfAbsent(crew, this::widest);
    }

    void forget(CrewSheet crew) {
        known.remove(crew);
    }

    private List<Interval> widest(CrewSheet crew) {
        Job what = job.job();
        Bounds bounds = Bounds.of(crew.crew(), what, context, 0, Interval.OPEN_START);
        long from = horizon.startMinute();
        if (allows(crew, bounds, from, horizon.endMinute())) {
            return List.of(horizon);
        }
        TreeSet<Long> starts = new TreeSet<>(ValidityStarts.after(from, crew.crew()).headSet(horizon.endMinute()));
        starts.add(from);
        TreeSet<Long> ends = ends(crew.crew());
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

    private boolean allows(CrewSheet crew, Bounds bounds, long from, long until) {
        return new Trial(crew, job, context, bounds, Reach.withoutWays(crew.crew()), List.of(), new Interval(from, until),
                Obstacles.NONE).refusing() == 0;
    }

    /** When something that holds may cease to. */
    private TreeSet<Long> ends(Crew crew) {
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
        TreeSet<Long> within = new TreeSet<>(ends.subSet(horizon.startMinute(), false, horizon.endMinute(), false));
        within.add(horizon.endMinute());
        return within;
    }
}
