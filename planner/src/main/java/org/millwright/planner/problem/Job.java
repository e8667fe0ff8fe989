package org.millwright.planner.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A work package for one crew.
 *
 * @param id                the package's identifier
 * @param companyId         who asks; conflicts of interest are with this company
 * @param site              where
 * @param workMinutes       minutes the whole crew works, at least 1; nights and days off come on top
 * @param readyMinute       nothing begins before (the equipment's arrival); {@link Interval#OPEN_START} when at once
 * @param windows           first start to last finish lies within one of these; at least one, kept sorted
 * @param requirements      licences and people
 * @param splitShiftAllowed whether a crew may work alone at other hours (错时作业)
 * @param predecessors      what must be over before, each job once; possibly none
 * @param fixedStartMinute  the minute at which it must begin, because another crew begins with it then;
 *                          {@link Interval#OPEN_START} when it may begin at any
 * @param turns             hours that local and outside crews have in turn at the site; none where they do not
 */
public record Job(String id, String companyId, Place site, long workMinutes, long readyMinute, List<Interval> windows,
                  Requirements requirements, boolean splitShiftAllowed, List<Predecessor> predecessors,
                  long fixedStartMinute, Optional<SiteTurns> turns) {

    /** Longest job: ten years of single shifts. */
    public static final long MOST_WORK_MINUTES = 2_000_000;

    public Job {
        Bound.named("Job", "id", id);
        String name = "Job " + id;
        Bound.present(name, "companyId", companyId);
        Bound.present(name, "site", site);
        Bound.within(name, "workMinutes", workMinutes, 1, MOST_WORK_MINUTES);
        if (readyMinute != Interval.OPEN_START) {
            Bound.minute(name, "readyMinute", readyMinute);
        }
        windows = Bound.list(name, "windows", windows).stream()
                .sorted(Comparator.comparingLong(Interval::startMinute).thenComparingLong(Interval::endMinute)).toList();
        Bound.within(name, "the number of windows", windows.size(), 1, 1_000);
        Bound.present(name, "requirements", requirements);
        predecessors = Bound.list(name, "predecessors", predecessors);
        Bound.distinct(name, "predecessors", predecessors.stream().map(Predecessor::jobId).toList());
        for (Predecessor predecessor : predecessors) {
            if (predecessor.jobId().equals(id)) {
                throw new IllegalArgumentException(name + ": predecessors names " + id + ", must be another job");
            }
        }
        if (fixedStartMinute != Interval.OPEN_START) {
            Bound.minute(name, "fixedStartMinute", fixedStartMinute);
        }
        Bound.present(name, "turns", turns);
    }

    /** At a site that nobody has in turn. */
    public Job(String id, String companyId, Place site, long workMinutes, long readyMinute, List<Interval> windows,
               Requirements requirements, boolean splitShiftAllowed, List<Predecessor> predecessors, long fixedStartMinute) {
        this(id, companyId, site, workMinutes, readyMinute, windows, requirements, splitShiftAllowed, predecessors,
                fixedStartMinute, Optional.empty());
    }

    /** Follows nothing and may begin at any minute. */
    public Job(String id, String companyId, Place site, long workMinutes, long readyMinute, List<Interval> windows,
               Requirements requirements, boolean splitShiftAllowed) {
        this(id, companyId, site, workMinutes, readyMinute, windows, requirements, splitShiftAllowed, List.of(),
                Interval.OPEN_START);
    }

    /** Whether it must begin at one minute. */
    public boolean hasFixedStart() {
        return fixedStartMinute != Interval.OPEN_START;
    }

    /** The end of the window that ends last. */
    public long lastWindowEnd() {
        return windows.stream().mapToLong(Interval::endMinute).max().orElseThrow();
    }

    /** When the site is open to the crew; none when no hours bind it. */
    public Optional<WorkCalendar> turnsOf(Crew crew) {
        return turns.flatMap(each -> each.hoursOf(crew, site));
    }

    public Job withTurns(SiteTurns others) {
        return new Job(id, companyId, site, workMinutes, readyMinute, windows, requirements, splitShiftAllowed, predecessors,
                fixedStartMinute, Optional.of(others));
    }

    public Job withSplitShiftAllowed(boolean allowed) {
        return new Job(id, companyId, site, workMinutes, readyMinute, windows, requirements, allowed, predecessors,
                fixedStartMinute, turns);
    }

    public Job withPredecessors(List<Predecessor> others) {
        return new Job(id, companyId, site, workMinutes, readyMinute, windows, requirements, splitShiftAllowed, others,
                fixedStartMinute, turns);
    }

    public Job withFixedStart(long minute) {
        return new Job(id, companyId, site, workMinutes, readyMinute, windows, requirements, splitShiftAllowed,
                predecessors, minute, turns);
    }

    public Job withReady(long minute) {
        return new Job(id, companyId, site, workMinutes, minute, windows, requirements, splitShiftAllowed, predecessors,
                fixedStartMinute, turns);
    }

    public Job withWindows(List<Interval> others) {
        return new Job(id, companyId, site, workMinutes, readyMinute, others, requirements, splitShiftAllowed,
                predecessors, fixedStartMinute, turns);
    }

    public Job withWorkMinutes(long minutes) {
        return new Job(id, companyId, site, minutes, readyMinute, windows, requirements, splitShiftAllowed, predecessors,
                fixedStartMinute, turns);
    }
}
