package org.millwright.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewCalendar;
import org.millwright.directory.CrewDay;
import org.millwright.directory.Position;
import org.millwright.directory.Shift;
import org.millwright.directory.Source;

/**
 * A crew.
 *
 * @param trades    heads by trade, most first
 * @param office    what an officer said and the reader may not ease; null: nothing, or the reader is an officer
 * @param members   empty for a reader who may not see people
 * @param from      first day of the time axis; {@code until} the day after its last
 * @param working   stretches of working days in a row
 * @param history   what was said of it, latest first; empty for a reader who is not told
 */
public record CrewPage(UUID id, String code, String name, UUID installerId, String installer, Position base, Term homeDivision, boolean active,
                       @Nullable Long dayPriceFen, int heads, List<HeadCount> trades, @Nullable Instant capacityStatedAt, boolean capacityStale, ControlView control, @Nullable ControlView office,
                       List<MemberLine> members, List<BookingLine> bookings, List<Shift> shifts, List<CrewDay> days, LocalDate from, LocalDate until,
                       List<CrewCalendar.WorkingTime> working, List<Said> history, boolean people, boolean keeps, boolean states, boolean confirms) {

    public record HeadCount(Term trade, int heads) {}

    /** @param note empty for a reader who is not told */
    public record BookingLine(UUID id, CrewBooking.Kind kind, Instant startsAt, Instant endsAt, String note) {}

    /** @param control null: said of the calendar and the bookings */
    public record Said(Instant at, Source source, @Nullable ControlView control, String note) {}

    public boolean stale() {
        return capacityStale || control.stale();
    }

    /** Whether one of the two was never stated at all. */
    public boolean unstated() {
        return capacityStatedAt == null || !control.known();
    }
}
