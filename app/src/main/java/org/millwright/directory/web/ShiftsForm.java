package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Shift;

/** A week, a row a shift; an end at or before the start lies on the next day. */
public record ShiftsForm(@Nullable List<Row> shifts) {

    public record Row(@Nullable String weekday, @Nullable String starts, @Nullable String ends) {

        boolean blank() {
            return Typed.text(weekday).isEmpty() && Typed.text(starts).isEmpty() && Typed.text(ends).isEmpty();
        }
    }

    public List<Row> shiftsOrNone() {
        return shifts == null ? List.of() : shifts;
    }

    static ShiftsForm of(List<Shift> shifts, LocalDate today) {
        return new ShiftsForm(shifts.stream().filter(shift -> shift.validTo() == null || !shift.validTo().isBefore(today))
                .map(shift -> new Row(Integer.toString(shift.weekday()), clock(shift.startsMinute()), clock(shift.endsMinute()))).toList());
    }

    public static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute % 1440 / 60, minute % 60);
    }
}
