package org.millwright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final TimeAxis axis = new TimeAxis(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 3), ZONE, LocalDate.of(2026, 11, 24), null);

    @Test
    void placesArePercentOfTheWholeSpan() {
        assertThat(axis.x(LocalDate.of(2026, 11, 25))).isEqualTo("20.000%");
        assertThat(axis.width(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 30))).isEqualTo("50.000%");
    }

    @Test
    void whatSticksOutIsCutAtTheFrame() {
        var bar = bar("2026-11-20", "2026-11-28");
        assertThat(axis.shows(bar)).isTrue();
        assertThat(axis.place(bar, true)).extracting(TimeAxis.Place::x, TimeAxis.Place::width).containsExactly("0.000%", "50.000%");
        assertThat(axis.shows(bar("2026-11-01", "2026-11-23"))).isFalse();
    }

    @Test
    void weekendsAreShadedOnceAndCutAtTheEnd() {
        assertThat(axis.weekends()).containsExactly(LocalDate.of(2026, 11, 28));
        var sunday = new TimeAxis(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 12, 6), ZONE, LocalDate.of(2026, 11, 24), null);
        assertThat(sunday.weekends()).containsExactly(LocalDate.of(2026, 11, 29), LocalDate.of(2026, 12, 5));
        assertThat(sunday.weekendWidth(LocalDate.of(2026, 12, 5))).isEqualTo("14.286%");
    }

    @Test
    void longSpansThinTheirLabels() {
        var year = new TimeAxis(LocalDate.of(2026, 1, 5), LocalDate.of(2027, 1, 4), ZONE, LocalDate.of(2025, 1, 1), null);
        assertThat(year.ticks()).hasSizeLessThanOrEqualTo(8).first().extracting(TimeAxis.Tick::day).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(axis.ticks()).hasSize(10);
    }

    @Test
    void labelsStayOutOfTheNextColumn() {
        var turn = new TimeAxis(LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 7), ZONE, LocalDate.of(2026, 11, 24), null);
        var last = turn.ticks().getLast();
        assertThat(last.label()).as("without its year").isEqualTo("01-04");
        assertThat(turn.roomFor(last)).as("88 % of the width and more is the label's own width from the end").isTrue();
        assertThat(turn.roomFor(new TimeAxis.Tick(LocalDate.of(2027, 1, 5), ""))).isFalse();
    }

    private static TimeAxis.Bar bar(String from, String until) {
        return new TimeAxis.Bar(TimeAxis.Kind.BUSY, at(from), at(until), "", "", null);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }
}
