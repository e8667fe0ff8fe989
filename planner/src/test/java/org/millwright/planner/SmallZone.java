package org.millwright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Capacity;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.WorkCalendar;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;

/** A random zone with a plan, so small that every crew can be tried at every minute. */
final class SmallZone {

    static final Planner PLANNER = new Planner(SmallProblem.TRAVEL, Goal.OF_A_ZONE);

    final Problem problem;
    final Plan before;
    final Plan plan;
    private final Random random;

    SmallZone(long seed) {
        random = new Random(seed);
        SmallProblem small = new SmallProblem(seed);
        List<Crew> crews = small.crews.stream().map(this::varied).toList();
        List<WorkPackage> packages = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            packages.add(what(new SmallProblem(seed * 31 + i).jobs.getFirst(), i, crews));
        }
        problem = new Problem(crews, packages, small.context);
        before = PLANNER.plan(problem, Stop.afterIterations(1), seed + 1);
        plan = PLANNER.plan(problem, Stop.afterIterations(50), seed);
    }

    /** Works most of the time. */
    private Crew varied(Crew crew) {
        List<Interval> shifts = new ArrayList<>(crew.capacity().calendar().shifts());
        shifts.add(random.nextBoolean() ? new Interval(0, 400) : new Interval(100, 250));
        return crew.withLodgesOnSite(random.nextInt(3) > 0)
                .withCapacity(new Capacity(WorkCalendar.of(shifts), crew.capacity().bookings(), 0));
    }

    private WorkPackage what(Job job, int number, List<Crew> crews) {
        Job named = new Job("j" + number, job.companyId(), new Place(new Position(37, 110 + random.nextInt(4)), "370612", ""),
                Math.min(job.workMinutes(), 60), job.readyMinute(), job.windows(), Requirements.NONE, job.splitShiftAllowed(),
                number > 0 && random.nextInt(4) == 0 ? List.of(new Predecessor("j" + random.nextInt(number), random.nextInt(20)))
                        : List.of(), Interval.OPEN_START);
        WorkPackage what = WorkPackage.of(named).withCrews(random.nextInt(4) == 0 ? 2 : 1).withWeight(random.nextInt(1, 4))
                .withDue(random.nextInt(2) == 0 ? Interval.OPEN_END : random.nextInt(20, 300));
        return random.nextInt(6) > 0 ? what : what.withNever(Set.of(crews.get(random.nextInt(crews.size())).id()));
    }
}
