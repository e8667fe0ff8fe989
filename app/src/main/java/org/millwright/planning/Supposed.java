package org.millwright.planning;

import java.util.List;
import java.util.Optional;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.WhatIf;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.ServiceArea;

/** What a draft supposes of crews. What it supposes of work stands in the work that {@link OpenJobs} reads. */
final class Supposed {

    private Supposed() {}

    static Problem of(Problem problem, List<PlanEdit> edits) {
        return WhatIf.edit(problem, edits.stream().flatMap(edit -> ofCrews(edit, problem).stream()).toList());
    }

    /** A crew that is there no more can be supposed away no more. */
    private static Optional<Edit> ofCrews(PlanEdit edit, Problem problem) {
        return switch (edit) {
            case PlanEdit.CrewOut it -> problem.findCrew(it.crewId().toString()).map(crew -> new Edit.CrewOut(crew.id(), Minutes.of(it.from()), Minutes.notBefore(it.until())));
            case PlanEdit.LevelRaised it -> Optional.of(new Edit.LevelRaised(new ServiceArea(it.prefixes()), Minutes.of(it.from()), Minutes.notBefore(it.until())));
            case PlanEdit.EquipmentLate it -> Optional.empty();
            case PlanEdit.ExtraWork it -> Optional.empty();
        };
    }

    /** Taken at these times too. */
    static Crew booked(Crew crew, List<Interval> taken) {
        return taken.isEmpty() ? crew : crew.withCapacity(crew.capacity().withBookings(taken));
    }
}
