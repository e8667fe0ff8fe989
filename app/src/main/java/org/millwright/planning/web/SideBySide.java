package org.millwright.planning.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.millwright.planning.board.Difference;
import org.millwright.planning.board.Difference.Place;

/** What two plans treat otherwise on one time axis: a row for each package, above where it was and below where it would be. */
public record SideBySide(Scale scale, List<Difference> rows) {

    /** Past half a year a bar of a day is a hair; what lies beyond stands in the table beneath. */
    private static final int MOST_WEEKS = 26;

    /** Whole weeks from the first start to the last end; none where nothing differs. */
    public static Optional<SideBySide> of(List<Difference> rows, ZoneId timeZone, LocalDate today) {
        var first = places(rows).map(Place::starts).min(Instant::compareTo);
        var last = places(rows).map(Place::ends).max(Instant::compareTo);
        if (first.isEmpty() || last.isEmpty()) return Optional.empty();
        var monday = LocalDate.ofInstant(first.get(), timeZone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var after = LocalDate.ofInstant(last.get(), timeZone).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        int weeks = (int) Math.min(MOST_WEEKS, ChronoUnit.WEEKS.between(monday, after));
        return Optional.of(new SideBySide(new Scale(monday, weeks, timeZone, today), rows));
    }

    private static Stream<Place> places(List<Difference> rows) {
        return rows.stream().flatMap(row -> Stream.of(Optional.ofNullable(row.before()), Optional.ofNullable(row.after())).flatMap(Optional::stream));
    }

    /** The crew without its installer; of several none, for one would stand for all. */
    public static String brief(Place place) {
        return place.crews().size() == 1 ? place.crews().getFirst().crew() : "";
    }

    /** Whether the crews stay and the time alone is another. */
    public static boolean sameCrews(Difference row) {
        return row.before() != null && row.after() != null && Objects.equals(row.before().crews(), row.after().crews());
    }
}
