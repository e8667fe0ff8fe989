package org.millwright.planner.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.ControlStatus;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.TravelTimes;

/**
 * The door to checking: goes through a plan as a distrustful reader would, and writes down every sentence of the problem that it
 * breaks. Works from the problem and the plan alone and shares no step with rules and search, so that it can be wrong with
 * neither. What has begun or is settled is only asked to stay where it is.
 */
public final class PlanChecker {

    private final Problem problem;
    private final Plan plan;
    private final TravelTimes travel;
    private final Map<String, Crew> crews = new HashMap<>();
    private final Map<String, WorkPackage> packages = new LinkedHashMap<>();
    private final Map<String, List<Assignment>> done = new HashMap<>();
    private final Set<String> unserved = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private PlanChecker(Problem problem, Plan plan, TravelTimes travel) {
        this.problem = problem;
        this.plan = plan;
        this.travel = travel;
        problem.crews().forEach(crew -> crews.put(crew.id(), crew));
        problem.packages().forEach(each -> packages.put(each.id(), each));
    }

    /**
     * @param travel the ways that the plan was made with
     * @return one sentence for each thing that is wrong, with ids and minutes; none when the plan holds. Where the plan names a
     *         crew or a package that the problem has not, that sentence alone.
     * @throws IllegalArgumentException when one of the three is missing
     */
    public static List<String> faults(Problem problem, Plan plan, TravelTimes travel) {
        PlanChecker checker = new PlanChecker(Bound.present("PlanChecker", "problem", problem), Bound.present("PlanChecker", "plan", plan),
                Bound.present("PlanChecker", "travel", travel));
        checker.check();
        return List.copyOf(checker.faults);
    }

    private void check() {
        for (Assignment each : plan.assignments()) {
            if (!packages.containsKey(each.packageId()) || !crews.containsKey(each.crewId())) {
                faults.add(each + ": the problem has no such package or crew");
                return;
            }
        }
        done.putAll(plan.byPackage());
        plan.unserved().stream().filter(each -> !packages.containsKey(each))
                .forEach(each -> faults.add(each + ": unserved, but the problem has no such package"));
        unserved.addAll(plan.unserved());
        Map<String, List<Assignment>> days = plan.byCrew();
        packages.values().forEach(this::checkPackage);
        plan.assignments().forEach(this::checkAssignment);
        crews.values().forEach(crew -> checkDay(crew, days.getOrDefault(crew.id(), List.of())));
        faults.addAll(SiteSharing.faults(problem, plan));
    }

    private List<Assignment> done(String packageId) {
        return done.getOrDefault(packageId, List.of());
    }

    private void checkPackage(WorkPackage each) {
        List<Assignment> assignments = done(each.id());
        boolean left = unserved.contains(each.id());
        if (left != assignments.isEmpty()) {
            faults.add(each.id() + ": " + assignments.size() + " assignments and " + (left ? "" : "not ") + "unserved");
        }
        if (!assignments.isEmpty() && assignments.size() != each.crews()) {
            faults.add(each.id() + ": " + assignments.size() + " crews do it, must be " + each.crews());
        }
        Set<String> who = new HashSet<>();
        Set<Long> starts = new HashSet<>();
        assignments.forEach(one -> {
            starts.add(one.span().startMinute());
            if (!who.add(one.crewId())) {
                faults.add(each.id() + ": " + one.crewId() + " does it twice");
            }
        });
        if (starts.size() > 1) {
            faults.add(each.id() + ": its crews begin at " + starts + ", must begin together");
        }
        if (isBegun(each)) {
            return;
        }
        for (Predecessor before : each.job().predecessors()) {
            for (Assignment one : assignments) {
                if (done(before.jobId()).isEmpty()) {
                    faults.add(each.id() + ": is done, but " + before.jobId() + " before it is not");
                }
                for (Assignment first : done(before.jobId())) {
                    if (one.span().startMinute() < first.span().endMinute() + before.lagMinutes()) {
                        faults.add(each.id() + ": begins at " + one.span().startMinute() + ", " + before.jobId()
                                + " is over at " + first.span().endMinute() + " and " + before.lagMinutes() + " must pass");
                    }
                }
            }
        }
    }

    private void checkAssignment(Assignment each) {
        WorkPackage what = packages.get(each.packageId());
        Crew who = crews.get(each.crewId());
        Job job = what.job();
        Interval span = each.span();
        if (!what.mayBeDoneBy(who.id())) {
            faults.add(each + ": the crew may not");
        }
        if (workedMinutes(who, what, span) != job.workMinutes() || !worksAt(who, what, span.startMinute())
                || !worksAt(who, what, span.endMinute() - 1)) {
            faults.add(each + ": the crew works " + workedMinutes(who, what, span) + " minutes in it, must be "
                    + job.workMinutes() + " with work at its start and its end");
        }
        TurnTaking.of(who, job).ifPresent(turns -> checkTurns(each, turns));
        if (job.hasFixedStart() && span.startMinute() != job.fixedStartMinute()) {
            faults.add(each + ": must begin at " + job.fixedStartMinute());
        }
        if (!isBegun(what)) {
            checkAsked(each, who, job, span);
        }
    }

    private void checkTurns(Assignment each, TurnTaking turns) {
        for (long minute : new long[] {each.span().startMinute(), each.span().endMinute() - 1}) {
            if (!turns.isTurnAt(minute)) {
                faults.add(each + ": the crew works at " + minute + ", when it is not its turn at the site");
            }
        }
    }

    /** What is under way is a fact: nobody asks it to be in time, nor its crew for its papers. */
    private boolean isBegun(WorkPackage what) {
        return what.settled() || what.only().size() == what.crews() && what.job().hasFixedStart()
                && what.job().fixedStartMinute() < problem.context().nowMinute();
    }

    private void checkAsked(Assignment each, Crew who, Job job, Interval span) {
        if (job.windows().stream().noneMatch(window -> window.covers(span))) {
            faults.add(each + ": lies in none of " + job.windows());
        }
        if (span.startMinute() < Math.max(job.readyMinute(), problem.context().nowMinute())) {
            faults.add(each + ": begins before it is ready or before now");
        }
        who.capacity().bookings().stream().filter(booking -> booking.overlaps(span))
                .forEach(booking -> faults.add(each + ": the crew is taken at " + booking));
        Qualification.faults(who, job, problem.context().nowMinute(), span).forEach(fault -> faults.add(each + ": " + fault));
        checkEntry(each, who, job);
    }

    private void checkEntry(Assignment each, Crew who, Job job) {
        if (!problem.context().entryControlled()) {
            return;
        }
        ControlStatus status = who.controlStatus();
        if (status.admission() == ControlStatus.Admission.REFUSED) {
            faults.add(each + ": the crew is refused entry");
        }
        long way = travel.tripFound(who.base().position(), job.site().position()).travelMinutes();
        if (status.clearedFromMinute() != Interval.OPEN_START
                && each.span().startMinute() < status.clearedFromMinute() + way) {
            faults.add(each + ": the crew is cleared at " + status.clearedFromMinute() + " and has " + way + " to go");
        }
        if (!job.splitShiftAllowed() && each.span().startMinute() < status.splitShiftUntilMinute()) {
            faults.add(each + ": the crew works in split shift until " + status.splitShiftUntilMinute());
        }
    }

    private void checkDay(Crew crew, List<Assignment> day) {
        Assignment before = null;
        for (Assignment each : day) {
            var from = before == null ? crew.base() : packages.get(before.packageId()).job().site();
            long leaves = before == null ? problem.context().nowMinute() : before.span().endMinute();
            var to = packages.get(each.packageId()).job().site();
            long way = WayBetween.of(crew, from, to, travel).travelMinutes();
            if (!(before == null && isBegun(packages.get(each.packageId()))) && each.span().startMinute() < leaves + way) {
                faults.add(each + ": the crew leaves for it at " + leaves + " and has " + way + " to go");
            }
            before = each;
        }
    }

    private static long workedMinutes(Crew who, WorkPackage what, Interval span) {
        return WorkedHours.of(who, what, span).stream().mapToLong(Interval::minutes).sum();
    }

    private static boolean worksAt(Crew who, WorkPackage what, long minute) {
        return !WorkedHours.of(who, what, new Interval(minute, minute + 1)).isEmpty();
    }
}
