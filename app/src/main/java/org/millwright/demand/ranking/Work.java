package org.millwright.demand.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Site;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Requirements;
import org.millwright.planner.problem.SiteTurns;

/**
 * Turns work packages into the engine's jobs. Trades and certificates are asked for in separate lines of a package, and one person may count in one of each:
 * the electrician is the one who holds the electrician's certificate. That there are enough persons for all trades is a line of its own.
 *
 * @param site    where, in the zone
 * @param zoneId  of the site
 * @param names   to read the rank of a licence's class
 * @param all     the demand's packages, for what follows what
 * @param settled when packages of the demand are done by crews engaged already, cancelled ones left out
 */
record Work(UUID companyId, Site site, UUID zoneId, CodeNames names, List<WorkPackage> all, List<Stretch> settled) {

    private static final int LOWEST_GRADE = 99;
    /** No crew has more. */
    private static final int MOST_HEADS = 1_000;

    /** Predecessors first, then by window; a demand with a circle is never published. */
    static List<WorkPackage> inOrder(List<WorkPackage> packages) {
        List<WorkPackage> left = new ArrayList<>(packages);
        left.sort(Comparator.comparing(WorkPackage::windowStarts).thenComparingInt(WorkPackage::position));
        List<WorkPackage> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<UUID> waiting = new HashSet<>();
            left.forEach(each -> waiting.add(each.id()));
            var next = left.stream().filter(each -> each.after().stream().noneMatch(after -> waiting.contains(after.packageId()))).findFirst().orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** In the order given. What precedes what among them the engine works out with the crew; what is settled already says by itself when it is over. */
    List<Job> jobs(List<WorkPackage> asked, Optional<SiteTurns> turns) {
        return asked.stream().map(each -> new Job(each.id().toString(), companyId.toString(), place(), Math.clamp(each.workMinutes(), 1, Job.MOST_WORK_MINUTES), ready(each),
                List.of(window(each)), requirements(each), each.splitShiftAllowed(), predecessors(each), fixedStart(each), turns)).toList();
    }

    private static List<Predecessor> predecessors(WorkPackage each) {
        return each.after().stream().map(after -> new Predecessor(after.packageId().toString(), Math.clamp(after.lagMinutes(), 0, Bound.FINITE_MINUTES))).toList();
    }

    private long ready(WorkPackage each) {
        long ready = each.readyAt() == null ? Interval.OPEN_START : Minutes.notBefore(each.readyAt());
        for (var after : each.after()) {
            for (var stretch : settled) {
                if (stretch.packageId().equals(after.packageId())) ready = Math.max(ready, Math.min(Bound.FINITE_MINUTES, Minutes.notBefore(stretch.ends()) + after.lagMinutes()));
            }
        }
        return ready;
    }

    /** A crew that works together with another on the same package begins when that one does. */
    private long fixedStart(WorkPackage each) {
        return settled.stream().filter(stretch -> stretch.packageId().equals(each.id())).mapToLong(stretch -> Minutes.of(stretch.starts())).findFirst().orElse(Interval.OPEN_START);
    }

    /** What is settled after it narrows its window: it is over before that. */
    private Interval window(WorkPackage each) {
        var ends = each.windowEnds();
        for (var stretch : settled) {
            var latest = latestEnd(each, stretch);
            if (latest != null && latest.isBefore(ends)) ends = latest;
        }
        long first = Math.min(Minutes.notBefore(each.windowStarts()), Bound.FINITE_MINUTES - 1);
        return new Interval(first, Math.max(first + 1, Minutes.of(ends)));    // a window without room refuses by itself
    }

    private @Nullable Instant latestEnd(WorkPackage each, Stretch stretch) {
        return all.stream().filter(other -> other.id().equals(stretch.packageId())).flatMap(other -> other.after().stream())
                .filter(after -> after.packageId().equals(each.id())).map(after -> stretch.starts().minusSeconds(after.lagMinutes() * 60L)).findFirst().orElse(null);
    }

    private Place place() {
        return new Place(new Position(site.position().latitude(), site.position().longitude()), site.divisionCode(), zoneId.toString());
    }

    private Requirements requirements(WorkPackage each) {
        int grade = names.findClass(each.licenceScope(), each.licenceClass()).map(found -> Math.clamp(found.rank(), 1, LOWEST_GRADE)).orElse(LOWEST_GRADE);
        List<HeadNeed> heads = new ArrayList<>();
        each.skills().forEach(skill -> heads.add(HeadNeed.ofTrade(skill.heads(), skill.trade(), skill.level())));
        if (each.skills().size() > 1) heads.add(HeadNeed.ofTrade(Math.min(MOST_HEADS, each.skills().stream().mapToInt(WorkPackage.Skill::heads).sum()), "", 0));
        each.certificates().forEach(need -> heads.add(HeadNeed.holding(need.heads(), need.kind())));
        return new Requirements(List.of(new LicenceNeed(each.licenceScope(), grade)), true, heads, false);
    }
}
