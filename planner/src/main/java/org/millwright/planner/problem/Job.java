package org.millwright.planner.problem;

import java.util.Comparator;
import java.util.List;

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
 */
public record Job(String id, String companyId, Place site, long workMinutes, long readyMinute, List<Interval> windows,
                  Requirements requirements, boolean splitShiftAllowed) {

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
    }

    /** The end of the window that ends last. */
    public long lastWindowEnd() {
        return windows.stream().mapToLong(Interval::endMinute).max().orElseThrow();
    }

    public Job withSplitShiftAllowed(boolean allowed) {
        return new Job(id, companyId, site, workMinutes, readyMinute, windows, requirements, allowed);
    }
}
