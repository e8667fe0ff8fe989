package org.millwright.demand.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Site;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.LicenceNeed;
import org.millwright.planner.problem.Place;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Requirements;

/**
 * Turns work packages into the engine's jobs. Trades and certificates are asked for in separate lines of a package, and one person may count in one of each:
 * the electrician is the one who holds the electrician's certificate. That there are enough persons for all trades is a line of its own.
 *
 * @param site    where, in the zone
 * @param zoneId  of the site
 * @param names   to read the rank of a licence's class
 * @param all     the demand's packages, for what follows what
 * @param settled when packages of the demand are done by crews engaged already
 */
record Work(UUID companyId, Site site, UUID zoneId, CodeNames names, List<WorkPackage> all, List<Stretch> settled) {

    private static final int LOWEST_GRADE = 99;

    /** Predecessors first; a demand with a circle is never published. */
    static List<WorkPackage> inOrder(List<WorkPackage> packages) {
        List<WorkPackage> left = new ArrayList<>(packages);
        left.sort(java.util.Comparator.comparingInt(WorkPackage::position));
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

    /** In the order given; a lag between two of them is kept by the earliest the first can be over. */
    List<Job> jobs(List<WorkPackage> asked) {
        Map<UUID, Long> over = new HashMap<>();
        List<Job> jobs = new ArrayList<>();
        for (var each : asked) {
            long ready = ready(each, over);
            over.put(each.id(), Math.max(ready, Minutes.notBefore(each.windowStarts())) + each.workMinutes());
            jobs.add(new Job(each.id().toString(), companyId.toString(), place(), Math.max(1, each.workMinutes()), ready, List.of(window(each)),
                    requirements(each), each.splitShiftAllowed()));
        }
        return jobs;
    }

    private long ready(WorkPackage each, Map<UUID, Long> over) {
        long ready = each.readyAt() == null ? Interval.OPEN_START : Minutes.notBefore(each.readyAt());
        for (var after : each.after()) {
            var before = over.get(after.packageId());
            if (before != null) ready = Math.max(ready, before + after.lagMinutes());
            for (var stretch : settled) {
                if (stretch.packageId().equals(after.packageId())) ready = Math.max(ready, Minutes.notBefore(stretch.ends()) + after.lagMinutes());
            }
        }
        return ready;
    }

    /** What is settled around it narrows its window: a crew that works with another begins when that one does, and is over before what follows. */
    private Interval window(WorkPackage each) {
        var starts = each.windowStarts();
        var ends = each.windowEnds();
        for (var stretch : settled) {
            if (stretch.packageId().equals(each.id()) && stretch.starts().isAfter(starts)) starts = stretch.starts();
            var latest = latestEnd(each, stretch);
            if (latest != null && latest.isBefore(ends)) ends = latest;
        }
        long first = Minutes.notBefore(starts);
        return new Interval(first, Math.max(first + 1, Minutes.of(ends)));    // a window without room refuses by itself
    }

    private @org.jspecify.annotations.Nullable Instant latestEnd(WorkPackage each, Stretch stretch) {
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
        if (each.skills().size() > 1) heads.add(HeadNeed.ofTrade(each.skills().stream().mapToInt(WorkPackage.Skill::heads).sum(), "", 0));
        each.certificates().forEach(need -> heads.add(HeadNeed.holding(need.heads(), need.kind())));
        return new Requirements(List.of(new LicenceNeed(each.licenceScope(), grade)), true, heads, false);
    }
}
