package org.millwright.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.TravelTimes;

/**
 * Why a plan leaves a package to nobody.
 *
 * @param what       the package
 * @param undoneBefore packages before it that nobody does either
 * @param notAllowed crews that the package itself keeps out
 * @param answer     every other crew, with what the plan has it do taken as booked: ranked where it still could, else with
 *                   the rules in its way
 */
public record WhyUnserved(WorkPackage what, List<String> undoneBefore, List<String> notAllowed, Answer answer) {

    /** @throws IllegalArgumentException when the problem has no such package */
    public static WhyUnserved of(Problem problem, Plan plan, String packageId, TravelTimes travel) {
        WorkPackage what = problem.packages().stream().filter(each -> each.id().equals(packageId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("WhyUnserved: packageId is " + packageId
                        + ", must be a package of the problem"));
        List<String> undone = what.job().predecessors().stream().map(Predecessor::jobId)
                .filter(id -> plan.of(id).isEmpty()).toList();
        Map<String, List<Interval>> taken = new HashMap<>();
        for (Assignment each : plan.assignments()) {
            taken.computeIfAbsent(each.crewId(), id -> new ArrayList<>()).add(each.span());
        }
        List<Crew> allowed = problem.crews().stream().filter(crew -> what.mayBeDoneBy(crew.id()))
                .map(crew -> busy(crew, taken.getOrDefault(crew.id(), List.of()))).toList();
        List<String> notAllowed = problem.crews().stream().map(Crew::id).filter(id -> !what.mayBeDoneBy(id)).toList();
        return new WhyUnserved(what, undone, notAllowed,
                new Ranking(travel).rank(what.job(), Roster.of(allowed), problem.context()));
    }

    private static Crew busy(Crew crew, List<Interval> spans) {
        List<Interval> bookings = new ArrayList<>(crew.capacity().bookings());
        bookings.addAll(spans);
        return crew.withCapacity(new Capacity(crew.capacity().calendar(), bookings, crew.capacity().confirmedMinute()));
    }
}
