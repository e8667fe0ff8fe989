package org.millwright.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Change;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Refusal;

/** Finds what brought each change about by putting back what was planned before, and seeing what is in its way now. */
final class Causes {

    private final Standing standing;
    private final Plan before;
    private final Map<String, List<Assignment>> old;
    private final Set<String> knownBefore;
    /** Worked out for the first that needs it. */
    private Worth worth;

    Causes(Standing standing, Plan before) {
        this.standing = standing;
        this.before = before;
        this.old = before.byPackage();
        this.knownBefore = new HashSet<>(before.unserved());
        knownBefore.addAll(old.keySet());
    }

    Cause of(Change change) {
        WorkPackage what = standing.packages.get(change.packageId());
        if (what == null) {
            return new Cause.PackageWithdrawn();
        }
        if (!knownBefore.contains(what.id())) {
            return new Cause.PackageNew();
        }
        List<Assignment> were = old.getOrDefault(what.id(), List.of());
        if (were.isEmpty()) {
            return new Cause.ServedNow();
        }
        return change.before().flatMap(was -> inTheWay(what, was)).or(() -> were.size() == what.crews() ? Optional.empty()
                        : Optional.of(new Cause.CrewsNeeded(were.size(), what.crews())))
                .or(() -> length(change)).or(() -> another(what, were, change)).orElseGet(() -> better(what, were));
    }

    /** What keeps the crew from doing it when it would have. */
    private Optional<Cause> inTheWay(WorkPackage what, Assignment was) {
        Crew crew = standing.crews.get(was.crewId());
        long start = was.span().startMinute();
        if (crew == null) {
            return Optional.of(new Cause.CrewGone(was.crewId()));
        }
        if (!what.mayBeDoneBy(crew.id())) {
            return Optional.of(new Cause.CrewNotAllowed(crew.id()));
        }
        if (what.job().hasFixedStart() && what.job().fixedStartMinute() != start) {
            return Optional.of(new Cause.StartSet(what.job().fixedStartMinute()));
        }
        return refused(what, crew, start).or(() -> waits(what, start)).or(() -> displaced(what, crew, start))
                .or(() -> what.spanOf(crew, start).flatMap(span -> standing.siteHours().shared(what, crew, span))
                        .map(shared -> new Cause.SiteShared(shared.with())));
    }

    /** Asked as of now where its time has gone by: that alone is told only when nothing else is in the way. */
    private Optional<Cause> refused(WorkPackage what, Crew crew, long start) {
        if (what.isBegun(standing.now)) {
            return Optional.empty();
        }
        long atSite = standing.now + standing.way(crew, crew.base(), what.job().site()).travelMinutes();
        List<Refusal> refusals = Bystanders.refusals(standing, what, crew, Math.max(start, atSite));
        if (refusals.isEmpty() && start < atSite) {
            refusals = Bystanders.refusals(standing, what, crew, start);
        }
        return refusals.isEmpty() ? Optional.empty() : Optional.of(new Cause.Refused(refusals));
    }

    private Optional<Cause> waits(WorkPackage what, long start) {
        for (Predecessor first : what.isBegun(standing.now) ? List.<Predecessor>of() : what.job().predecessors()) {
            List<Assignment> done = standing.of(first.jobId());
            long finish = done.stream().mapToLong(each -> each.span().endMinute()).max().orElse(Interval.OPEN_START);
            if (done.isEmpty() || finish + first.lagMinutes() > start) {
                return Optional.of(new Cause.Waits(first.jobId(), done.isEmpty() ? Optional.empty() : Optional.of(finish)));
            }
        }
        return Optional.empty();
    }

    private Optional<Cause> displaced(WorkPackage what, Crew crew, long start) {
        Optional<Interval> span = what.spanOf(crew, start);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        List<Assignment> by = new ArrayList<>();
        for (Assignment each : standing.byCrew(crew.id())) {
            long to = standing.way(crew, what.job().site(), standing.site(each)).travelMinutes();
            long from = standing.way(crew, standing.site(each), what.job().site()).travelMinutes();
            if (!each.packageId().equals(what.id()) && span.get().startMinute() < each.span().endMinute() + from
                    && each.span().startMinute() < span.get().endMinute() + to) {
                by.add(each);
            }
        }
        by.addAll(standing.beginBefore(what, span.get().endMinute()));
        return by.isEmpty() ? Optional.empty() : Optional.of(new Cause.Displaced(List.copyOf(by)));
    }

    private static Optional<Cause> length(Change change) {
        return change.before().flatMap(was -> change.after().filter(is -> is.crewId().equals(was.crewId())
                        && is.span().startMinute() == was.span().startMinute())
                .map(is -> new Cause.Length(was.span().endMinute(), is.span().endMinute())));
    }

    /** Of several crews that begin together another one has a cause of its own. */
    private Optional<Cause> another(WorkPackage what, List<Assignment> were, Change change) {
        return were.stream().filter(each -> !change.before().equals(Optional.of(each)))
                .filter(each -> inTheWay(what, each).isPresent()).findFirst()
                .map(each -> new Cause.Together(each.crewId()));
    }

    private Cause better(WorkPackage what, List<Assignment> were) {
        List<Assignment> again = were.stream().map(each -> new Assignment(what.id(), each.crewId(),
                what.spanOf(standing.crews.get(each.crewId()), each.span().startMinute()).orElseThrow())).toList();
        worth = worth == null ? Appraisal.of(standing.problem, standing.plan, before, standing.travel) : worth;
        return new Cause.Better(Appraisal.of(standing.problem, standing.plan.with(what.id(), again), before, standing.travel)
                .minus(worth));
    }
}
