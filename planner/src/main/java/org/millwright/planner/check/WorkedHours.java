package org.millwright.planner.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;

/** When a crew works on a package: in its shifts while the site is open and it is its turn there. */
final class WorkedHours {

    private WorkedHours() {
    }

    static List<Interval> of(Crew crew, WorkPackage what, Interval span) {
        List<Interval> open = what.siteHours().map(WorkCalendar::shifts).orElse(List.of(Interval.ALWAYS));
        Optional<TurnTaking> turns = TurnTaking.of(crew, what.job());
        List<Interval> hours = new ArrayList<>();
        for (Interval shift : crew.capacity().calendar().shifts()) {
            for (Interval each : open) {
                long from = Math.max(span.startMinute(), Math.max(shift.startMinute(), each.startMinute()));
                long until = Math.min(span.endMinute(), Math.min(shift.endMinute(), each.endMinute()));
                if (from < until) {
                    Interval both = new Interval(from, until);
                    hours.addAll(turns.map(one -> one.within(both)).orElse(List.of(both)));
                }
            }
        }
        return hours;
    }
}
