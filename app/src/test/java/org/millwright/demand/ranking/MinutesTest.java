package org.millwright.demand.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Interval;

/** Days as people write them, 9999-12-31 for "long-term" (长期) among them. */
class MinutesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void whatEndsBeyondTheBoundHasNoEnd() {
        var from = LocalDate.of(2026, 1, 1);
        for (var last : new LocalDate[] {LocalDate.of(9999, 12, 31), LocalDate.of(3900, 1, 1), LocalDate.MAX, null}) {
            assertThat(Minutes.days(from, last, SHANGHAI)).as("until " + last).contains(Interval.from(Minutes.startOf(from, SHANGHAI)));
        }
        for (var first : new LocalDate[] {LocalDate.of(1, 1, 1), LocalDate.MIN, null}) {
            assertThat(Minutes.days(first, from, SHANGHAI)).as("from " + first).contains(Interval.until(Minutes.startOf(from.plusDays(1), SHANGHAI)));
        }
        assertThat(Minutes.days(LocalDate.of(9999, 12, 30), LocalDate.of(9999, 12, 31), SHANGHAI)).contains(Interval.from(Bound.FINITE_MINUTES));
        assertThat(Minutes.days(LocalDate.of(2026, 1, 2), from, SHANGHAI)).isEqualTo(Optional.empty());
        assertThat(Minutes.endOf(null, SHANGHAI)).isEqualTo(Interval.OPEN_END);
    }

    @Test
    void aMomentBeyondTheBoundIsTheBound() {
        assertThat(Minutes.of(Instant.parse("9999-12-31T15:59:00Z"))).isEqualTo(Bound.FINITE_MINUTES);
        assertThat(Minutes.notBefore(Instant.MAX)).isEqualTo(Bound.FINITE_MINUTES);
        assertThat(Minutes.of(Instant.MIN)).isEqualTo(-Bound.FINITE_MINUTES);
        assertThat(Minutes.of(Instant.parse("2026-11-24T00:00:59Z"))).isEqualTo(Minutes.notBefore(Instant.parse("2026-11-24T00:00:00Z")));
    }
}
