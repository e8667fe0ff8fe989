package org.millwright.ui;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One time scale, shared by the header and all rows of a list. Places are percentages of the width, so that SVG drawn with attributes stretches with its cell.
 *
 * @param from   first day shown
 * @param until  day after the last
 * @param window the demand's window, outlined in brand; null for none
 */
public record TimeAxis(LocalDate from, LocalDate until, ZoneId timeZone, LocalDate today, @Nullable Window window) {

    private static final DateTimeFormatter MONTH_AND_DAY = DateTimeFormatter.ofPattern("MM-dd");
    /** More than any row; the row cuts it. */
    private static final int FULL_HEIGHT = 400;

    /** Both days included. */
    public record Window(LocalDate first, LocalDate last, String label) {}

    /**
     * A stretch of time in a row.
     *
     * @param mark  a sign that still stands where the name has no room: a number; empty for none
     * @param label short name, written into the bar where it has room: never cut
     * @param full  what focus and screen readers get: name, times, state
     * @param href  null when there is nothing to open
     */
    public record Bar(Kind kind, Instant from, Instant until, String mark, String label, String full, @Nullable String href) {

        public Bar(Kind kind, Instant from, Instant until, String label, String full, @Nullable String href) {
            this(kind, from, until, "", label, full, href);
        }
    }

    /** How a bar is drawn; the class is {@code mw-bar--busy} and so on. */
    public enum Kind {
        BUSY(null), POSSIBLE(null), BLOCKED("barrier-block"), LOCKED("lock"), RUNNING("player-play"), PLANNED("calendar"), SUGGESTED("sparkles"), FORMER(null),
        NIGHT(null);

        private final @Nullable String icon;

        Kind(@Nullable String icon) {
            this.icon = icon;
        }

        public @Nullable String icon() {
            return icon;
        }

        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A labelled day of the header. */
    public record Tick(LocalDate day, String x) {

        /** Month and day: the year, where it is another, stands in the window's label, and here it would reach into what is beside. */
        public String label() {
            return MONTH_AND_DAY.format(day);
        }
    }

    /** Where a bar stands in its row: percentages across, pixels down; the text's middle counted from the bar's top. */
    public record Place(String x, String width, int y, int height, int textY) {}

    public List<LocalDate> days() {
        return from.datesUntil(until).toList();
    }

    /** First days of the weekends shown, for shading; a Sunday only where the axis starts on one. */
    public List<LocalDate> weekends() {
        return days().stream().filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || (day.getDayOfWeek() == DayOfWeek.SUNDAY && day.equals(from))).toList();
    }

    /** Days worth a label: each day up to ten, else Mondays, thinned until at most eight are left; the first day stands for itself. */
    public List<Tick> ticks() {
        long span = ChronoUnit.DAYS.between(from, until);
        long weeks = Math.max(1, (span / 7 + 7) / 8);
        var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return days().stream()
                .filter(day -> span <= 10 || (day.getDayOfWeek() == DayOfWeek.MONDAY && ChronoUnit.WEEKS.between(monday, day) % weeks == 0))
                .map(day -> new Tick(day, x(day))).toList();
    }

    public String x(LocalDate day) {
        return percent(share(day.atStartOfDay(timeZone).toInstant()));
    }

    public String x(Instant at) {
        return percent(Math.clamp(share(at), 0, 1));
    }

    public String width(LocalDate first, LocalDate afterLast) {
        return width(first.atStartOfDay(timeZone).toInstant(), afterLast.atStartOfDay(timeZone).toInstant());
    }

    public String width(Instant start, Instant end) {
        return percent(Math.max(0, Math.clamp(share(end), 0, 1) - Math.clamp(share(start), 0, 1)));
    }

    public boolean shows(Bar bar) {
        return share(bar.until()) > 0 && share(bar.from()) < 1;
    }

    public boolean shows(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** A weekend is two days wide, unless the axis cuts it. */
    public String weekendWidth(LocalDate day) {
        var monday = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return width(day, monday.isAfter(until) ? until : monday);
    }

    /** Whether a tick's label fits beside the mark of today and before the end. */
    public boolean roomFor(Tick tick) {
        double at = share(tick.day().atStartOfDay(timeZone).toInstant());
        double now = share(today.atStartOfDay(timeZone).toInstant());
        return at < 0.88 && (!shows(today) || at - now > 0.13 || now - at > 0.11);
    }

    /** Tall rows have two lanes: what is above, what could be below. Low rows have one; a night shift is a line at its foot. */
    public Place place(Bar bar, boolean tall) {
        boolean above = bar.kind() == Kind.BUSY || bar.kind() == Kind.BLOCKED;
        if (bar.kind() == Kind.NIGHT) return place(bar, tall ? 54 : 37, 4);
        if (bar.kind() == Kind.BLOCKED && !tall) return new Place(x(bar.from()), width(bar.from(), bar.until()), -1, FULL_HEIGHT, 22);
        return tall ? place(bar, above ? 8 : 33, 18) : place(bar, 9, 24);
    }

    private Place place(Bar bar, int y, int height) {
        return new Place(x(bar.from()), width(bar.from(), bar.until()), y, height, height / 2);
    }

    private double share(Instant at) {
        var start = from.atStartOfDay(timeZone).toInstant();
        double whole = Duration.between(start, until.atStartOfDay(timeZone).toInstant()).toMinutes();
        return Duration.between(start, at).toMinutes() / whole;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.3f%%", share * 100);
    }
}
