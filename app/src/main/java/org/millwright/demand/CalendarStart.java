package org.millwright.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.CrewAvailability.Interval;
import org.millwright.demand.CrewClearance.Verdict;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * Lays packages into a crew's shifts one after another, each as early as it goes: right for one crew and one demand.
 * Travel and other demands are the planner's affair, which may say when else the crew is wanted.
 */
@Component
@Fallback
public class CalendarStart implements EarliestStart {

    private final CrewAvailability availability;
    private final CrewClearance clearance;
    private final OwnHours own;

    CalendarStart(CrewAvailability availability, CrewClearance clearance, OwnHours own) {
        this.availability = availability;
        this.clearance = clearance;
        this.own = own;
    }

    @Override
    public Optional<List<Stretch>> findEarliest(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        return findEarliest(crewId, demand, packages, fixed, from, List.of());
    }

    /** @param wanted when the crew is wanted elsewhere, though not booked */
    public Optional<List<Stretch>> findEarliest(UUID crewId, Demand demand, List<WorkPackage> packages, List<Stretch> fixed, Instant from, List<Interval> wanted) {
        var cleared = clearance.clearanceOf(crewId, demand.siteId(), null);
        if (packages.isEmpty() || cleared.verdict() == Verdict.SUSPENDED) return Optional.empty();
        var begin = cleared.from() != null && cleared.from().isAfter(from) ? cleared.from() : from;
        var horizon = packages.stream().map(WorkPackage::windowEnds).max(Comparator.naturalOrder()).orElseThrow();
        var shifts = own.within(availability.listShifts(crewId, begin, horizon), crewId, demand.siteId(), cleared);
        var taken = new ArrayList<>(availability.listTaken(crewId, begin, horizon));
        taken.addAll(wanted);
        var settled = new ArrayList<>(fixed);
        var placed = new ArrayList<Stretch>();
        for (var next : inOrder(packages)) {
            var found = place(next, demand, shifts, taken, settled, begin);
            if (found == null) return Optional.empty();
            placed.add(found);
            settled.add(found);
            taken.add(new Interval(found.starts(), found.ends()));
        }
        placed.sort(Comparator.comparing(Stretch::starts));
        return Optional.of(placed);
    }

    /** Predecessors first; a draft with a circle is never published. */
    private static List<WorkPackage> inOrder(List<WorkPackage> packages) {
        var left = new ArrayList<>(packages);
        left.sort(Comparator.comparing(WorkPackage::position));
        var ordered = new ArrayList<WorkPackage>();
        while (!left.isEmpty()) {
            Set<UUID> waiting = new HashSet<>();
            left.forEach(it -> waiting.add(it.id()));
            var next = left.stream().filter(it -> it.after().stream().noneMatch(after -> waiting.contains(after.packageId()))).findFirst().orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static @Nullable Stretch place(WorkPackage it, Demand demand, List<Interval> shifts, List<Interval> taken, List<Stretch> settled, Instant begin) {
        var earliest = it.earliest().isAfter(begin) ? it.earliest() : begin;
        var latestEnd = it.windowEnds();
        Instant together = null;
        for (var other : settled) {
            if (other.packageId().equals(it.id())) together = other.starts();
            for (var after : it.after()) {
                var soonest = other.ends().plusSeconds(after.lagMinutes() * 60L);
                if (after.packageId().equals(other.packageId()) && soonest.isAfter(earliest)) earliest = soonest;
            }
            for (var after : afterOf(demand, other.packageId())) {
                var limit = other.starts().minusSeconds(after.lagMinutes() * 60L);
                if (after.packageId().equals(it.id()) && limit.isBefore(latestEnd)) latestEnd = limit;
            }
        }
        if (together != null) {
            if (together.isBefore(earliest)) return null;
            earliest = together;
        }
        var found = firstFree(it, shifts, taken, earliest, latestEnd);
        return found == null || (together != null && !found.starts().equals(together)) ? null : found;
    }

    private static List<WorkPackage.After> afterOf(Demand demand, UUID packageId) {
        return demand.packages().stream().filter(it -> it.id().equals(packageId)).findFirst().map(WorkPackage::after).orElse(List.of());
    }

    private static @Nullable Stretch firstFree(WorkPackage it, List<Interval> shifts, List<Interval> taken, Instant earliest, Instant latestEnd) {
        var from = earliest;
        while (from.isBefore(latestEnd)) {
            var stretch = work(it, shifts, from);
            if (stretch == null || stretch.ends().isAfter(latestEnd)) return null;
            var inTheWay = taken.stream().filter(other -> other.overlaps(stretch.starts(), stretch.ends())).map(Interval::ends).max(Comparator.naturalOrder());
            if (inTheWay.isEmpty()) return stretch;
            from = inTheWay.get();
        }
        return null;
    }

    /** The work pauses at the end of a shift and goes on in the next. */
    private static @Nullable Stretch work(WorkPackage it, List<Interval> shifts, Instant from) {
        long left = it.workMinutes();
        Instant starts = null;
        for (var shift : shifts) {
            if (!shift.ends().isAfter(from)) continue;
            var begins = shift.starts().isBefore(from) ? from : shift.starts();
            if (starts == null) starts = begins;
            long minutes = Duration.between(begins, shift.ends()).toMinutes();
            if (minutes >= left) return new Stretch(it.id(), starts, begins.plusSeconds(left * 60));
            left -= minutes;
        }
        return null;
    }
}
