package org.millwright.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.millwright.demand.CrewAvailability.Interval;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.CrewClearance.Verdict;

/** Days are written 1..20 of December, hours UTC; the crew works 08 to 16 every day. */
class CalendarStartTest {

    private final List<Interval> taken = new ArrayList<>();
    private Clearance cleared = new Clearance(Verdict.CLEARED, null, null, false, false, null);

    private final WorkPackage lift = workPackage(1, 12, 1, 10, List.of());
    private final WorkPackage level = workPackage(2, 8, 1, 10, List.of(new WorkPackage.After(lift.id(), 24 * 60)));

    private String place(List<WorkPackage> packages, List<Stretch> fixed, Instant from) {
        CrewAvailability availability = new CrewAvailability() {
            @Override
            public List<Interval> listShifts(UUID crewId, Instant from, Instant until) {
                var shifts = new ArrayList<Interval>();
                for (int day = 1; day <= 20; day++) shifts.add(new Interval(at(day, 8), at(day, 16)));
                return shifts;
            }

            @Override
            public List<Interval> listTaken(UUID crewId, Instant from, Instant until) {
                return taken;
            }
        };
        CrewClearance clearance = (crews, site, supposed) -> crews.stream().collect(Collectors.toMap(Function.identity(), crew -> cleared));
        var found = new CalendarStart(availability, clearance, (shifts, crew, site, known) -> shifts).findEarliest(UUID.randomUUID(), demand(), packages, fixed, from);
        return found.map(stretches -> stretches.stream().map(CalendarStartTest::text).toList().toString()).orElse("no room");
    }

    @Test
    void pausesAtTheEndOfAShift() {
        assertThat(place(List.of(lift), List.of(), at(1, 0))).isEqualTo("[1:08-2:12]");
        assertThat(place(List.of(lift), List.of(), at(1, 10))).isEqualTo("[1:10-2:14]");
        assertThat(place(List.of(lift), List.of(), at(1, 16))).as("a shift that is over does not count").isEqualTo("[2:08-3:12]");
    }

    @Test
    void isFreeOverItsWholeLengthAndNotOnlyAtItsStart() {
        taken.add(new Interval(at(2, 10), at(3, 9)));
        assertThat(place(List.of(lift), List.of(), at(1, 0))).isEqualTo("[3:09-4:13]");
    }

    @Test
    void keepsOrderAndLag() {
        assertThat(place(List.of(level, lift), List.of(), at(1, 0))).isEqualTo("[1:08-2:12, 3:12-4:12]");
        assertThat(place(List.of(level), List.of(new Stretch(lift.id(), at(4, 8), at(5, 12))), at(1, 0))).isEqualTo("[6:12-7:12]");
        assertThat(place(List.of(lift), List.of(new Stretch(level.id(), at(3, 12), at(4, 12))), at(1, 0))).isEqualTo("[1:08-2:12]");
        assertThat(place(List.of(lift), List.of(new Stretch(level.id(), at(3, 11), at(4, 12))), at(1, 0))).isEqualTo("no room");
    }

    @Test
    void startsTogetherWithTheOtherCrewOrNotAtAll() {
        var other = new Stretch(lift.id(), at(4, 8), at(5, 12));
        assertThat(place(List.of(lift), List.of(other), at(1, 0))).isEqualTo("[4:08-5:12]");
        taken.add(new Interval(at(4, 8), at(4, 9)));
        assertThat(place(List.of(lift), List.of(other), at(1, 0))).isEqualTo("no room");
    }

    @Test
    void waitsForClearanceAndEndsWithTheWindow() {
        cleared = new Clearance(Verdict.CLEARED_FROM, at(5, 0), null, false, false, null);
        assertThat(place(List.of(lift), List.of(), at(1, 0))).isEqualTo("[5:08-6:12]");
        cleared = new Clearance(Verdict.CLEARED_FROM, at(10, 0), null, false, false, null);
        assertThat(place(List.of(lift), List.of(), at(1, 0))).isEqualTo("no room");
        cleared = new Clearance(Verdict.SUSPENDED, null, null, false, false, null);
        assertThat(place(List.of(lift), List.of(), at(1, 0))).isEqualTo("no room");
    }

    private Demand demand() {
        return new Demand(UUID.randomUUID(), "XQ", UUID.randomUUID(), UUID.randomUUID(), "", "", "", "", null, null, DemandState.PUBLISHED, 1, 1, false,
                Instant.EPOCH, Instant.EPOCH, null, null, null, List.of(), List.of(lift, level));
    }

    private static WorkPackage workPackage(int position, int hours, int from, int until, List<WorkPackage.After> after) {
        return new WorkPackage(UUID.randomUUID(), UUID.randomUUID(), position, "", "", "", "", hours * 60, at(from, 0), at(until + 1, 0), null, 1, false,
                PackageState.OPEN, 1, List.of(), List.of(), after);
    }

    private static Instant at(int day, int hour) {
        return Instant.parse("2026-12-%02dT%02d:00:00Z".formatted(day, hour));
    }

    private static String text(Stretch it) {
        return point(it.starts()) + "-" + point(it.ends());
    }

    private static String point(Instant at) {
        var time = at.atOffset(java.time.ZoneOffset.UTC);
        return time.getDayOfMonth() + ":%02d".formatted(time.getHour());
    }
}
