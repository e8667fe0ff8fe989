package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Shift;

/** A week, a row for each pair of times and the weekdays it holds on; an end at or before the start lies on the next day. */
public record ShiftsForm(@Nullable List<Row> shifts) {

    public record Row(@Nullable List<String> weekdays, @Nullable String starts, @Nullable String ends) {

        public List<String> weekdaysOrNone() {
            return weekdays == null ? List.of() : weekdays;
        }

        boolean blank() {
            return weekdaysOrNone().isEmpty() && Typed.text(starts).isEmpty() && Typed.text(ends).isEmpty();
        }
    }

    /** At least one row, to begin with. */
    public List<Row> rows() {
        return shifts == null || shifts.isEmpty() ? List.of(new Row(List.of("1", "2", "3", "4", "5"), "", "")) : shifts;
    }

    static ShiftsForm of(List<Shift> shifts, LocalDate today) {
        var rows = new ArrayList<Row>();
        for (Shift shift : shifts) {
            if (shift.validTo() != null && shift.validTo().isBefore(today)) continue;
            var starts = clock(shift.startsMinute());
            var ends = clock(shift.endsMinute());
            var row = rows.stream().filter(one -> starts.equals(one.starts()) && ends.equals(one.ends())).findFirst().orElse(null);
            if (row == null) rows.add(row = new Row(new ArrayList<>(), starts, ends));
            row.weekdays().add(Integer.toString(shift.weekday()));
        }
        return new ShiftsForm(rows);
    }

    public static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute % 1440 / 60, minute % 60);
    }
}
