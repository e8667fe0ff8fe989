package org.millwright.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a crew works: its weekly shifts, and the days that differ. What the crew says of a day stands above the zone's holiday;
 * on a make-up day of the zone the shifts of the weekday hold that it works as.
 */
public record CrewCalendar(List<Shift> shifts, List<CrewDay> days) {

    public static final CrewCalendar EMPTY = new CrewCalendar(List.of(), List.of());

    /** A stretch of working time, half open. */
    public record WorkingTime(Instant startsAt, Instant endsAt, Shift.Lane lane) {}

    public CrewCalendar {
        shifts = List.copyOf(shifts);
        days = List.copyOf(days);
    }

    /**
     * The working times of shifts that begin on the days from the first to the last, in order; a night shift is whole, also past the last day.
     *
     * @param zoneDays the zone's days that differ, by day
     */
    public List<WorkingTime> workingTimes(LocalDate first, LocalDate last, Map<LocalDate, ZoneDay> zoneDays, ZoneId timeZone) {
        var times = new ArrayList<WorkingTime>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var own = ownDay(day);
            if (own != null) {
                if (!own.off()) times.add(time(day, own.startsMinute(), own.endsMinute(), Shift.Lane.DAY, timeZone));
                continue;
            }
            var zoneDay = zoneDays.get(day);
            if (zoneDay != null && zoneDay.kind() == ZoneDay.Kind.HOLIDAY) continue;
            int weekday = zoneDay == null ? day.getDayOfWeek().getValue() : zoneDay.worksAs();
            for (Shift shift : shifts) {
                if (shift.weekday() == weekday && shift.on(day)) times.add(time(day, shift.startsMinute(), shift.endsMinute(), shift.lane(), timeZone));
            }
        }
        times.sort(Comparator.comparing(WorkingTime::startsAt));
        return times;
    }

    private @Nullable CrewDay ownDay(LocalDate day) {
        for (CrewDay own : days) if (own.day().equals(day)) return own;
        return null;
    }

    private static WorkingTime time(LocalDate day, int starts, int ends, Shift.Lane lane, ZoneId timeZone) {
        return new WorkingTime(at(day, starts, timeZone), at(day, ends, timeZone), lane);
    }

    /** By the clock on the wall, so a change to summer time moves no shift. */
    private static Instant at(LocalDate day, int minute, ZoneId timeZone) {
        return day.plusDays(minute / 1440).atTime(minute % 1440 / 60, minute % 60).atZone(timeZone).toInstant();
    }
}
