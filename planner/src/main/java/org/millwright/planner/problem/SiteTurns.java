package org.millwright.planner.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The hours of a site that local and outside crews have in turn (错时作业), with a disinfection wherever the side changes. Crews of the
 * site's zone are local; crews from elsewhere are outside for as long as they are in split shift, and bound to no hours after
 * that. The hours of the other side are closed to both, with the disinfection after them; on days on which a side has hours of
 * its own it works in these alone, on others also before the other side's, if the disinfection still fits in between.
 * Given only while entry is controlled.
 */
public final class SiteTurns {

    /** Whose hours. */
    public enum Side { LOCAL, OUTSIDE }

    /**
     * @param side  whose
     * @param hours when it has the site, finite
     * @param day   for which these hours stand: it works then in none but its own; covers the hours
     */
    public record Turn(Side side, Interval hours, Interval day) {

        public Turn {
            Bound.present("Turn", "side", side);
            Bound.present("Turn", "hours", hours);
            Bound.present("Turn", "day", day);
            Bound.minute("Turn", "the start of hours", hours.startMinute());
            Bound.minute("Turn", "the end of hours", hours.endMinute());
            if (!day.covers(hours)) {
                throw new IllegalArgumentException("Turn: day is " + day + ", must cover its hours " + hours);
            }
        }
    }

    private final List<Turn> turns;
    private final long disinfectionMinutes;
    private final Map<String, Long> splitShiftUntil;
    private final List<Interval> local;
    private final List<Interval> outside;

    /**
     * @param turns               in any order; at least one
     * @param disinfectionMinutes that lie between one side and the other, up to a day
     * @param splitShiftUntil     until when crews work in split shift at this site, where that is not what their control status says
     *                            of them everywhere; {@link Interval#OPEN_START} when they need not
     */
    public SiteTurns(List<Turn> turns, long disinfectionMinutes, Map<String, Long> splitShiftUntil) {
        this.turns = Bound.list("SiteTurns", "turns", turns).stream()
                .sorted(Comparator.comparingLong((Turn each) -> each.hours().startMinute()).thenComparing(Turn::side)).toList();
        Bound.within("SiteTurns", "the number of turns", turns.size(), 1, 10_000);
        this.disinfectionMinutes = Bound.within("SiteTurns", "disinfectionMinutes", disinfectionMinutes, 0, 24 * 60);
        this.splitShiftUntil = Map.copyOf(Bound.present("SiteTurns", "splitShiftUntil", splitShiftUntil));
        this.splitShiftUntil.forEach((crew, minute) -> Bound.minuteOrOpen("SiteTurns", "splitShiftUntil of " + crew, minute));
        this.local = open(Side.LOCAL);
        this.outside = open(Side.OUTSIDE);
    }

    public List<Turn> turns() {
        return turns;
    }

    public long disinfectionMinutes() {
        return disinfectionMinutes;
    }

    /** Until when crews work in split shift here, where that is not what their control status says. */
    public Map<String, Long> splitShiftUntil() {
        return splitShiftUntil;
    }

    /** Of which side the crew is at the site; none when no hours bind it. */
    public Optional<Side> sideOf(Crew crew, Place site) {
        if (crew.base().localityTo(site) == Locality.ZONE) {
            return Optional.of(Side.LOCAL);
        }
        return untilMinute(crew) == Interval.OPEN_START ? Optional.empty() : Optional.of(Side.OUTSIDE);
    }

    /** When the site is open to the crew; none when no hours bind it. */
    public Optional<WorkCalendar> hoursOf(Crew crew, Place site) {
        return sideOf(crew, site).map(side -> openTo(side, untilMinute(crew)));
    }

    /** When the site is open to a side. {@code untilMinute}: of an outside crew's split shift, after which no hours bind it. */
    public WorkCalendar openTo(Side side, long untilMinute) {
        if (side == Side.LOCAL) {
            return WorkCalendar.of(local);
        }
        List<Interval> open = new ArrayList<>(outside);
        if (untilMinute < Bound.FINITE_MINUTES) {
            open.add(new Interval(Math.max(untilMinute, -Bound.FINITE_MINUTES), Bound.FINITE_MINUTES));
        }
        return WorkCalendar.of(open);
    }

    /** The side's own hours that are not over by the minute. */
    public Optional<Interval> nextOf(Side side, long minute) {
        return turns.stream().filter(each -> each.side() == side && each.hours().endMinute() > minute).map(Turn::hours).findFirst();
    }

    /** Until when an outside crew is in split shift at the site; {@link Interval#OPEN_START} when it is not. */
    public long untilMinute(Crew crew) {
        return splitShiftUntil.getOrDefault(crew.id(), crew.controlStatus().splitShiftUntilMinute());
    }

    private List<Interval> open(Side side) {
        List<Interval> own = new ArrayList<>();
        List<Interval> days = new ArrayList<>();
        turns.stream().filter(each -> each.side() == side).forEach(each -> {
            own.add(each.hours());
            days.add(finite(each.day()));
        });
        List<Interval> open = without(List.of(new Interval(-Bound.FINITE_MINUTES, Bound.FINITE_MINUTES)), days);
        open = without(open, turns.stream().filter(each -> each.side() != side)
                .map(each -> widened(each.hours(), disinfectionMinutes, 0)).toList());
        open = new ArrayList<>(open);
        open.addAll(own);
        return without(WorkCalendar.of(open).shifts(), turns.stream().filter(each -> each.side() != side)
                .map(each -> widened(each.hours(), 0, disinfectionMinutes)).toList());
    }

    private static Interval widened(Interval hours, long before, long after) {
        return new Interval(Math.max(hours.startMinute() - before, -Bound.FINITE_MINUTES), Math.min(hours.endMinute() + after, Bound.FINITE_MINUTES));
    }

    private static Interval finite(Interval day) {
        return new Interval(Math.max(day.startMinute(), -Bound.FINITE_MINUTES), Math.min(day.endMinute(), Bound.FINITE_MINUTES));
    }

    private static List<Interval> without(List<Interval> some, List<Interval> closed) {
        return Interval.without(some, WorkCalendar.of(closed).shifts());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof SiteTurns that && turns.equals(that.turns)
                && disinfectionMinutes == that.disinfectionMinutes && splitShiftUntil.equals(that.splitShiftUntil);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * turns.hashCode() + Long.hashCode(disinfectionMinutes)) + splitShiftUntil.hashCode();
    }

    @Override
    public String toString() {
        return "SiteTurns" + turns + " with " + disinfectionMinutes + " min between";
    }
}
