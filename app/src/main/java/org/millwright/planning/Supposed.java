package org.millwright.planning;

import java.util.ArrayList;
import java.util.List;
import org.millwright.demand.ranking.Minutes;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;

/** Crews with what a draft supposes of them. Who is out, or does not get in, is taken for that time. */
final class Supposed {

    private Supposed() {}

    static Crew crew(Crew crew, List<PlanEdit> edits) {
        List<Interval> taken = new ArrayList<>();
        for (var edit : edits) {
            switch (edit) {
                case PlanEdit.CrewOut it when it.crewId().toString().equals(crew.id()) -> taken.add(new Interval(Minutes.of(it.from()), Minutes.notBefore(it.until())));
                case PlanEdit.LevelRaised it when it.prefixes().stream().anyMatch(crew.base().division()::startsWith) ->
                    taken.add(new Interval(Minutes.of(it.from()), Minutes.notBefore(it.until())));
                default -> { }
            }
        }
        return taken.isEmpty() ? crew : booked(crew, taken);
    }

    /** Taken at these times too. */
    static Crew booked(Crew crew, List<Interval> taken) {
        List<Interval> all = new ArrayList<>(crew.capacity().bookings());
        all.addAll(taken);
        return crew.withCapacity(new Capacity(crew.capacity().calendar(), all, crew.capacity().confirmedMinute()));
    }
}
