package org.millwright.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Job;
import org.millwright.planner.problem.Position;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.rule.Openings;

/**
 * Which of two packages at one site goes first where a crew in split shift may do one of them. Settled beforehand, by
 * what begins earlier and never against predecessors, so that the search has no choice to make and no circle to fear;
 * the price is that it will not try the other order.
 *
 * @param pairs the second waits for the first when one of their crews must be alone and their hours meet
 */
record SiteOrder(long nowMinute, boolean entryControlled, List<Pair> pairs) {

    record Pair(String first, String second) {
    }

    static SiteOrder of(Problem problem, Plan incumbent, Groundwork ground) {
        long now = problem.context().nowMinute();
        boolean controlled = problem.context().entryControlled();
        int[] split = IntStream.range(0, problem.crews().size()).filter(team -> controlled
                && problem.crews().get(team).controlStatus().isInSplitShiftAt(now)).toArray();
        if (split.length == 0) {
            return new SiteOrder(now, controlled, List.of());
        }
        Set<String> alone = mayBeDoneAlone(problem, split, ground);
        Map<Position, List<WorkPackage>> bySite = new LinkedHashMap<>();
        inOrder(problem, incumbent).forEach(each ->
                bySite.computeIfAbsent(each.job().site().position(), _ -> new ArrayList<>()).add(each));
        List<Pair> pairs = new ArrayList<>();
        for (List<WorkPackage> there : bySite.values()) {
            for (int second = 1; second < there.size(); second++) {
                for (int first = 0; first < second; first++) {
                    add(pairs, there.get(first), there.get(second), alone, now);
                }
            }
        }
        return new SiteOrder(now, controlled, List.copyOf(pairs));
    }

    private static void add(List<Pair> pairs, WorkPackage first, WorkPackage second, Set<String> alone, long now) {
        boolean follows = second.job().predecessors().stream().anyMatch(before -> before.jobId().equals(first.id()));
        if ((alone.contains(first.id()) || alone.contains(second.id())) && !follows && !(first.isBegun(now) && second.isBegun(now))) {
            pairs.add(new Pair(first.id(), second.id()));
        }
    }

    /** Until when the crew works alone; {@link Interval#OPEN_START} when it need not. */
    long aloneUntil(Crew crew) {
        return entryControlled && crew.controlStatus().isInSplitShiftAt(nowMinute)
                ? crew.controlStatus().splitShiftUntilMinute() : Interval.OPEN_START;
    }

    /** The job, which no crew in split shift does where several crews do it at once: they would not be alone. */
    static Job besideOthers(WorkPackage what) {
        return what.crews() > 1 ? what.job().withSplitShiftAllowed(false) : what.job();
    }

    private static Set<String> mayBeDoneAlone(Problem problem, int[] split, Groundwork ground) {
        Set<String> alone = new HashSet<>();
        Set<Position> seen = new HashSet<>();
        Set<Position> several = new HashSet<>();
        problem.packages().stream().map(each -> each.job().site().position()).filter(each -> !seen.add(each)).forEach(several::add);
        for (WorkPackage each : problem.packages()) {
            boolean begun = each.isBegun(problem.context().nowMinute());
            if (!several.contains(each.job().site().position()) || !begun && !besideOthers(each).splitShiftAllowed()) {
                continue;
            }
            Openings openings = ground.openings(besideOthers(each));
            int site = ground.ways().place(each.job().site().position());
            boolean any = Arrays.stream(split).filter(team -> each.mayBeDoneBy(problem.crews().get(team).id())).anyMatch(team -> begun
                    || openings.of(ground.sheets().get(team), ground.ways().time(ground.base(team), site)).stream().anyMatch(span ->
                    problem.crews().get(team).controlStatus().isInSplitShiftAt(span.startMinute())));
            if (any) {
                alone.add(each.id());
            }
        }
        return alone;
    }

    /**
     * Predecessors first; then by when it must begin or, where that is open, by when it is over in the incumbent or can be
     * at the earliest, so that what has a choice goes first only where it is out of the way in time.
     */
    private static List<WorkPackage> inOrder(Problem problem, Plan incumbent) {
        Map<String, Long> keys = new HashMap<>();
        long now = problem.context().nowMinute();
        problem.packages().forEach(each -> keys.put(each.id(), key(each.job(), now)));
        Set<String> fixed = new HashSet<>();
        problem.packages().stream().filter(each -> each.job().hasFixedStart()).forEach(each -> fixed.add(each.id()));
        for (Assignment each : incumbent.assignments()) {
            if (fixed.contains(each.packageId())) {
                continue;
            }
            keys.computeIfPresent(each.packageId(), (_, key) -> Math.max(key, each.span().endMinute()));
        }
        Map<String, Integer> waitsFor = new HashMap<>();
        Map<String, List<WorkPackage>> followers = new HashMap<>();
        PriorityQueue<WorkPackage> free = new PriorityQueue<>(Comparator.<WorkPackage>comparingLong(each ->
                keys.get(each.id())).thenComparingLong(WorkPackage::dueMinute).thenComparing(WorkPackage::id));
        for (WorkPackage each : problem.packages()) {
            List<Predecessor> predecessors = each.isBegun(now) ? List.of() : each.job().predecessors();
            for (Predecessor before : predecessors) {
                followers.computeIfAbsent(before.jobId(), _ -> new ArrayList<>()).add(each);
            }
            waitsFor.put(each.id(), predecessors.size());
            if (predecessors.isEmpty()) {
                free.add(each);
            }
        }
        List<WorkPackage> order = new ArrayList<>();
        while (!free.isEmpty()) {
            WorkPackage next = free.poll();
            order.add(next);
            for (WorkPackage follower : followers.getOrDefault(next.id(), List.of())) {
                if (waitsFor.merge(follower.id(), -1, Integer::sum) == 0) {
                    free.add(follower);
                }
            }
        }
        return order;
    }

    private static long key(Job job, long now) {
        return job.hasFixedStart() ? job.fixedStartMinute() : job.workMinutes()
                + Math.max(now, Math.max(job.readyMinute(), job.windows().getFirst().startMinute()));
    }
}
