package org.millwright.planner.problem;

import java.util.Optional;
import java.util.Set;

/**
 * A job as the planner sees it: with how many crews do it side by side, and what it is worth.
 *
 * @param job       what one crew does; each of several does the same, from the same minute on
 * @param crews     how many do it at once, 1 to 20
 * @param dueMinute finishing later counts as lateness; {@link Interval#OPEN_END} for never
 * @param weight    how much it matters beside others, 1 to 1,000
 * @param only      ids of the crews that may do it; empty for any. As many as {@code crews} is a lock.
 * @param never     ids of crews that may not
 * @param siteHours when the site is open; empty for day and night
 * @param settled   it is agreed with its crews and stands as what has begun does, though it may begin later
 */
public record WorkPackage(Job job, int crews, long dueMinute, int weight, Set<String> only, Set<String> never,
                          Optional<WorkCalendar> siteHours, boolean settled) {

    public WorkPackage {
        Bound.present("WorkPackage", "job", job);
        String name = "WorkPackage " + job.id();
        Bound.within(name, "crews", crews, 1, 20);
        Bound.minuteOrOpen(name, "dueMinute", dueMinute);
        Bound.within(name, "weight", weight, 1, 1_000);
        only = Set.copyOf(Bound.list(name, "only", only));
        never = Set.copyOf(Bound.list(name, "never", never));
        Bound.present(name, "siteHours", siteHours);
        for (String crew : never) {
            if (only.contains(crew)) {
                throw new IllegalArgumentException(name + ": only and never both name " + crew);
            }
        }
        if (settled && !(only.size() == crews && job.hasFixedStart())) {
            throw new IllegalArgumentException(name + ": settled, must be locked to its crews and a start");
        }
        if (!only.isEmpty() && only.size() < crews) {
            throw new IllegalArgumentException(name + ": only names " + only.size() + ", must name at least " + crews);
        }
    }

    /** One crew, never late, as important as the next, any crew, any hours. */
    public static WorkPackage of(Job job) {
        return new WorkPackage(job, 1, Interval.OPEN_END, 1, Set.of(), Set.of(), Optional.empty(), false);
    }

    public String id() {
        return job.id();
    }

    public boolean mayBeDoneBy(String crewId) {
        return (only.isEmpty() || only.contains(crewId)) && !never.contains(crewId);
    }

    /** Whether exactly these crews must do it, nobody else. */
    public boolean isCrewLocked() {
        return only.size() == crews;
    }

    /**
     * Whether it is settled or under way: locked to its crews and to a start before now. It stays as it is: no rule is asked of it
     * any more, and its crews set out from its site when it is over. Their shifts must reach back to its start.
     */
    public boolean isBegun(long nowMinute) {
        return settled || isLocked() && job.fixedStartMinute() < nowMinute;
    }

    /** Locked to its crews and to a start, past or not: somebody has decided, and nothing else makes room for it. */
    public boolean isLocked() {
        return isCrewLocked() && job.hasFixedStart();
    }

    /** When the crew works on it: in its shifts, while the site is open, and when it is its turn there. */
    public WorkCalendar calendarOf(Crew crew) {
        return hoursOf(crew).map(crew.capacity().calendar()::within).orElse(crew.capacity().calendar());
    }

    /** When the site is open to the crew; none when it always is. */
    public Optional<WorkCalendar> hoursOf(Crew crew) {
        Optional<WorkCalendar> turns = job.turnsOf(crew);
        return turns.isEmpty() ? siteHours : siteHours.map(turns.get()::within).or(() -> turns);
    }

    /** Its shifts while the site is open, whoever's turn it is: for who asks the rules, which know of turns themselves. */
    public WorkCalendar calendarWithoutTurns(Crew crew) {
        return siteHours.map(crew.capacity().calendar()::within).orElse(crew.capacity().calendar());
    }

    /** From a start to the finish by the crew's calendar; none when the calendar ends before. */
    public Optional<Interval> spanOf(Crew crew, long startMinute) {
        long finish = calendarOf(crew).finishMinute(startMinute, job.workMinutes());
        return finish == WorkCalendar.NEVER ? Optional.empty() : Optional.of(new Interval(startMinute, finish));
    }

    /** Locked to these crews; all of them do it. */
    public WorkPackage lockedTo(Set<String> crewIds) {
        return new WorkPackage(job, crewIds.size(), dueMinute, weight, crewIds, never, siteHours, settled);
    }

    /** Locked to begin at the minute. */
    public WorkPackage lockedAt(long startMinute) {
        return withJob(job.withFixedStart(startMinute));
    }

    /** Agreed with the crews it is locked to, to begin when it is locked to begin. */
    public WorkPackage asSettled() {
        return new WorkPackage(job, crews, dueMinute, weight, only, never, siteHours, true);
    }

    public WorkPackage withCrews(int other) {
        return new WorkPackage(job, other, dueMinute, weight, only, never, siteHours, settled);
    }

    public WorkPackage withDue(long minute) {
        return new WorkPackage(job, crews, minute, weight, only, never, siteHours, settled);
    }

    public WorkPackage withWeight(int other) {
        return new WorkPackage(job, crews, dueMinute, other, only, never, siteHours, settled);
    }

    public WorkPackage withJob(Job other) {
        return new WorkPackage(other, crews, dueMinute, weight, only, never, siteHours, settled);
    }

    public WorkPackage withOnly(Set<String> others) {
        return new WorkPackage(job, crews, dueMinute, weight, others, never, siteHours, settled);
    }

    public WorkPackage withNever(Set<String> others) {
        return new WorkPackage(job, crews, dueMinute, weight, only, others, siteHours, settled);
    }

    public WorkPackage withSiteHours(WorkCalendar hours) {
        return new WorkPackage(job, crews, dueMinute, weight, only, never, Optional.of(hours), settled);
    }
}
