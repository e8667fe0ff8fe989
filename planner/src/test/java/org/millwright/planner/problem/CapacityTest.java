package org.millwright.planner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityTest {

    /** Bookings that touch are kept as one, and are two all the same. */
    @Test
    void movingOneBookingLeavesWhatTouchesIt() {
        var site = new BookedSite(new Interval(100, 200), new Position(30, 120));
        var taken = new Capacity(WorkCalendar.of(new Interval(0, 1_000)), List.of(new Interval(200, 300), new Interval(50, 100)), 0, List.of(site));
        assertThat(taken.bookings()).containsExactly(new Interval(50, 300));
        var moved = taken.without(List.of(site.span()));
        assertThat(moved.bookings()).containsExactly(new Interval(50, 100), new Interval(200, 300));
        assertThat(moved.bookedSites()).isEmpty();
    }
}
