package org.millwright.planner.problem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.planner.Ranking;
import org.millwright.planner.travel.GreatCircle;
import org.millwright.planner.travel.Trip;

/** Bad values are refused where they enter, naming the record, the value and the bound. */
class HostileInputTest {

    private static final Place SITE = new Place(new Position(37, 121), "370612", "");
    private static final Interval WINDOW = new Interval(0, 10);
    private static final Installer INSTALLER = new Installer("i", List.of(), List.of(), ServiceArea.EVERYWHERE, List.of());
    private static final Capacity CAPACITY = new Capacity(WorkCalendar.of(), List.of(), 0);

    static Stream<Arguments> table() {
        return Stream.of(
                refused(() -> new Interval(10, 10), "Interval: endMinute is 10, must be after startMinute 10"),
                refused(() -> new Interval(10, 5), "Interval: endMinute is 5, must be after startMinute 10"),
                refused(() -> new Interval(0, Long.MAX_VALUE - 1), "Interval: endMinute is 9223372036854775806, "
                        + "must be from -1000000000 to 1000000000"),
                refused(() -> new Interval(Interval.OPEN_END, Interval.OPEN_END), "Interval: endMinute is "
                        + "9223372036854775807, must be after startMinute 9223372036854775807"),
                refused(() -> new Position(91, 0), "Position: latitude is 91.0, must be from -90.0 to 90.0"),
                refused(() -> new Position(0, Double.NaN), "Position: longitude is NaN, must be from -180.0 to 180.0"),
                refused(() -> new Place(new Position(0, 0), "37061", ""),
                        "Place: division is \"37061\", must be 6 digits (GB/T 2260)"),
                refused(() -> new Place(new Position(0, 0), "３７０６１２", ""),
                        "Place: division is \"３７０６１２\", must be 6 digits (GB/T 2260)"),
                refused(() -> new Place(new Position(0, 0), "370612", null), "Place: zone is missing"),
                refused(() -> ServiceArea.of("371"),
                        "ServiceArea: division is \"371\", must be 0, 2, 4 or 6 digits (GB/T 2260)"),
                refused(() -> new Licence("crane", 0, Interval.ALWAYS), "Licence crane: grade is 0, must be from 1 to 99"),
                refused(() -> new Licence(" ", 1, Interval.ALWAYS), "Licence: scope is blank, must have at least 1 character"),
                refused(() -> Mark.conflict("", Interval.ALWAYS),
                        "Mark: companyId is \"\", must name a company for CONFLICT_OF_INTEREST"),
                refused(() -> new Mark(Mark.Kind.BLACKLIST, "acme", Interval.ALWAYS),
                        "Mark: companyId is \"acme\", must be empty for BLACKLIST"),
                refused(() -> new Certificate("Q1", Interval.ALWAYS, 2_000_000_000),
                        "Certificate Q1: reviewDueMinute is 2000000000, must be from -1000000000 to 1000000000"),
                refused(() -> new Skill("fitter", 10), "Skill fitter: level is 10, must be from 1 to 9"),
                refused(() -> new Member("m", List.of(new Skill("a", 1), new Skill("a", 2)), List.of()),
                        "Member m: skills names a twice"),
                refused(() -> new HeadNeed(0, "fitter", 1, List.of()), "HeadNeed fitter: heads is 0, must be from 1 to 1000"),
                refused(() -> new HeadNeed(1, "", 3, List.of()), "HeadNeed of any trade: level is 3, must be 0"),
                refused(() -> HeadNeed.holding(1, "Q1", "Q1"), "HeadNeed of any trade: certificates names Q1 twice"),
                refused(() -> new TrackRecord(5, 4), "TrackRecord: passedFirstTime is 5, must be from 0 to 4"),
                refused(() -> WorkCalendar.of(Interval.from(0)), "WorkCalendar: an end in shifts is 9223372036854775807, "
                        + "must be from -1000000000 to 1000000000"),
                refused(() -> new Capacity(WorkCalendar.of(), List.of(Interval.until(0)), 0), "Capacity: a start in bookings "
                        + "is -9223372036854775808, must be from -1000000000 to 1000000000"),
                refused(() -> Context.at(1_000_000_000), "Context: nowMinute is 1000000000, must be from -1000000000 to 999999999"),
                refused(() -> new BookedSite(Interval.from(0), new Position(0, 0)), "BookedSite: the end of span is 9223372036854775807, "
                        + "must be from -1000000000 to 1000000000"),
                refused(() -> new Capacity(WorkCalendar.of(), List.of(), 0, null), "Capacity: bookedSites is missing"),
                refused(() -> WorkCalendar.of(Arrays.asList(WINDOW, null)),
                        "WorkCalendar: an element of shifts is missing"),
                refused(() -> ControlStatus.admittedFrom(Interval.OPEN_END, 0), "ControlStatus: clearedFromMinute is open, "
                        + "must be finite; who is never cleared is REFUSED"),
                refused(() -> crew(Collections.nCopies(2, member("m"))), "Crew c: members names m twice"),
                refused(() -> crew(IntStream.range(0, 1_001).mapToObj(i -> member("m" + i)).toList()),
                        "Crew c: the number of members is 1001, must be from 0 to 1000"),
                refused(() -> job(0, List.of(WINDOW)), "Job j: workMinutes is 0, must be from 1 to 2000000"),
                refused(() -> job(-5, List.of(WINDOW)), "Job j: workMinutes is -5, must be from 1 to 2000000"),
                refused(() -> job(9, List.of()), "Job j: the number of windows is 0, must be from 1 to 1000"),
                refused(() -> job(List.of(new Predecessor("j", 0))), "Job j: predecessors names j, must be another job"),
                refused(() -> job(List.of(new Predecessor("a", 0), new Predecessor("a", 5))), "Job j: predecessors names a twice"),
                refused(() -> new Predecessor("a", -1), "Predecessor a: lagMinutes is -1, must be from 0 to 1000000000"),
                refused(() -> job(9, List.of(WINDOW)).withFixedStart(Interval.OPEN_END), "Job j: fixedStartMinute is "
                        + "9223372036854775807, must be from -1000000000 to 1000000000"),
                refused(() -> new Requirements(List.of(new LicenceNeed("crane", 1), new LicenceNeed("crane", 2)), false,
                        List.of(), true), "Requirements: licences names crane twice"),
                refused(() -> Context.at(Long.MAX_VALUE), "Context: nowMinute is 9223372036854775807, "
                        + "must be from -1000000000 to 999999999"),
                refused(() -> Context.at(0).withStaleMinutes(0),
                        "Context: staleMinutes is 0, must be from 1 to 1000000000"),
                refused(() -> Context.at(0).withPricesFen(Map.of("c", 0L)),
                        "Context: price of crew c is 0, must be from 1 to 1000000000000000"),
                refused(() -> new GreatCircle(0.5, 1_000), "GreatCircle: detourFactor is 0.5, must be from 1.0 to 10.0"),
                refused(() -> new Trip(-1, 0), "Trip: distanceMetres is -1, must be from 0 to 100000000"),
                refused(() -> new Ranking(null), "Ranking: travel is missing"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("table")
    void refuses(ThrowingCallable input, String message) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    private static Arguments refused(ThrowingCallable input, String message) {
        return arguments(input, message);
    }

    private static Member member(String id) {
        return new Member(id, List.of(), List.of());
    }

    private static void crew(List<Member> members) {
        new Crew("c", SITE, INSTALLER, members, CAPACITY, ControlStatus.MISSING, TrackRecord.NONE);
    }

    private static void job(List<Predecessor> predecessors) {
        job(9, List.of(WINDOW)).withPredecessors(predecessors);
    }

    private static Job job(long workMinutes, List<Interval> windows) {
        return new Job("j", "acme", SITE, workMinutes, Interval.OPEN_START, windows, Requirements.NONE, false);
    }
}
