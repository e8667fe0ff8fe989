package org.millwright.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.CrewCalendars;
import org.millwright.directory.ZoneDay;
import org.millwright.directory.ZoneDays;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Answers from the crew's calendar and bookings. */
@Component
@Fallback
class DirectoryAvailability implements CrewAvailability {

    private final CrewCalendars calendars;
    private final CrewBookings bookings;
    private final ZoneDays days;
    private final Zones zones;

    DirectoryAvailability(CrewCalendars calendars, CrewBookings bookings, ZoneDays days, Zones zones) {
        this.calendars = calendars;
        this.bookings = bookings;
        this.days = days;
        this.zones = zones;
    }

    @Override
    public List<Interval> listShifts(UUID crewId, Instant from, Instant until) {
        if (!from.isBefore(until)) return List.of();
        var zone = zones.currentZone();
        LocalDate first = zone.dayOf(from).minusDays(1);    // a night shift of the day before reaches into it
        LocalDate last = zone.dayOf(until);
        var special = days.listDays(first, last).stream().collect(Collectors.toMap(ZoneDay::day, Function.identity()));
        var merged = new ArrayList<Interval>();
        for (var time : calendars.getCalendar(crewId).workingTimes(first, last, special, zone.timeZone())) {
            var starts = time.startsAt().isBefore(from) ? from : time.startsAt();
            var ends = time.endsAt().isAfter(until) ? until : time.endsAt();
            if (!starts.isBefore(ends)) continue;
            if (!merged.isEmpty() && !starts.isAfter(merged.getLast().ends())) {
                var before = merged.removeLast();
                merged.add(new Interval(before.starts(), ends.isAfter(before.ends()) ? ends : before.ends()));
            } else {
                merged.add(new Interval(starts, ends));
            }
        }
        return merged;
    }

    @Override
    public List<Interval> listTaken(UUID crewId, Instant from, Instant until) {
        return bookings.listBookings(crewId, from, until).stream().map(booking -> new Interval(booking.startsAt(), booking.endsAt())).toList();
    }
}
