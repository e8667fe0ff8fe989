package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.UUID;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewBooking;
import org.millwright.directory.CrewBookings;
import org.millwright.directory.Crews;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** When a crew is busy with work of its own; engagements book by themselves and end by themselves. */
@Controller
class CrewBookingController {

    private final Crews crews;
    private final CrewBookings bookings;
    private final CrewReading reading;
    private final Zones zones;

    CrewBookingController(Crews crews, CrewBookings bookings, CrewReading reading, Zones zones) {
        this.crews = crews;
        this.bookings = bookings;
        this.reading = reading;
        this.zones = zones;
    }

    @PostMapping("/crews/{id}/bookings")
    @Allowed(value = {Role.CREW_LEAD, Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer book(CurrentUser user, @PathVariable UUID id, @Input BookingForm form) {
        var crew = crews.getCrew(user, id);
        var problems = new Problems();
        var typed = new Typed(problems);
        var from = typed.requiredDate("from", form.from());
        var to = typed.requiredDate("to", form.to());
        var note = typed.optional("note", form.note(), 100);
        if (!problems.any()) typed.inOrder(from, "to", to);
        if (!problems.any()) check(crew, from, to, problems);
        if (problems.any()) {
            return Answer.refused("directory/crewChanges", new CrewChangesPage(reading.page(user, crew), ControlForm.of(crew.clearance(), zones.currentZone().timeZone()), form, user.role().inTheField()), problems);
        }
        var timeZone = zones.currentZone().timeZone();
        bookings.book(id, from.atStartOfDay(timeZone).toInstant(), to.plusDays(1).atStartOfDay(timeZone).toInstant(), CrewBooking.Kind.BUSY, null, note);
        return Answer.created(CrewStatementController.after(user, crew)).say("directory.done.booked", crew.name());
    }

    /** Told beside the field, where nothing typed is lost; a race is still caught by the database. */
    private void check(Crew crew, LocalDate from, LocalDate to, Problems problems) {
        var timeZone = zones.currentZone().timeZone();
        bookings.listBookings(crew.id(), from.atStartOfDay(timeZone).toInstant(), to.plusDays(1).atStartOfDay(timeZone).toInstant()).stream().findFirst()
                .ifPresent(other -> problems.add("from", from, "directory.input.booked", LocalDate.ofInstant(other.startsAt(), timeZone),
                        LocalDate.ofInstant(other.endsAt().minusSeconds(1), timeZone)));
    }

    @PostMapping("/crews/{id}/bookings/{bookingId}/release")
    @Allowed(value = {Role.CREW_LEAD, Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer release(CurrentUser user, @PathVariable UUID id, @PathVariable UUID bookingId, @Input ReasonForm form) {
        var crew = crews.getCrew(user, id);
        var booking = bookings.findBooking(bookingId).filter(one -> one.crewId().equals(id)).orElseThrow(() -> new NotFound("booking"));
        if (booking.kind() == CrewBooking.Kind.ENGAGEMENT) throw Refusal.conflict("directory.refusal.engaged");
        bookings.release(bookingId, form.given());
        return Answer.done(CrewStatementController.after(user, crew)).say("directory.done.released", crew.name());
    }
}
