package org.millwright.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewCalendars;
import org.millwright.directory.CrewDay;
import org.millwright.directory.Crews;
import org.millwright.directory.Shift;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A crew's week, and the days that differ. */
@Controller
class CrewCalendarController {

    private final Crews crews;
    private final CrewCalendars calendars;
    private final Zones zones;
    private final Clock clock;

    CrewCalendarController(Crews crews, CrewCalendars calendars, Zones zones, Clock clock) {
        this.crews = crews;
        this.calendars = calendars;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/crews/{id}/calendar")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var crew = crews.getCrew(user, id);
        return Answer.page("directory/crewCalendar", page(crew, ShiftsForm.of(calendars.getCalendar(id).shifts(), today()), DayForm.EMPTY));
    }

    /** The week as it holds from today on; what held before is not kept apart, for nothing past is ranked. */
    @PostMapping("/crews/{id}/shifts")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer setShifts(CurrentUser user, @PathVariable UUID id, @Input ShiftsForm form) {
        var crew = crews.getCrew(user, id);
        var problems = new Problems();
        var shifts = read(form, problems);
        if (problems.any()) return Answer.refused("directory/crewCalendar", page(crew, form, DayForm.EMPTY), problems);
        calendars.setShifts(id, shifts);
        return Answer.done("/crews/" + id + "/calendar").say("directory.done.changed", crew.name());
    }

    @PostMapping("/crews/{id}/days")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer putDay(CurrentUser user, @PathVariable UUID id, @Input DayForm form) {
        var crew = crews.getCrew(user, id);
        var problems = new Problems();
        var days = read(form, problems);
        if (problems.any()) {
            return Answer.refused("directory/crewCalendar", page(crew, ShiftsForm.of(calendars.getCalendar(id).shifts(), today()), form), problems);
        }
        days.forEach(day -> calendars.putDay(id, day));
        return Answer.done("/crews/" + id + "/calendar").say("directory.done.changed", crew.name());
    }

    @PostMapping("/crews/{id}/days/{day}/removal")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer removeDay(CurrentUser user, @PathVariable UUID id, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        var crew = crews.getCrew(user, id);
        calendars.removeDay(id, day);
        return Answer.done("/crews/" + id + "/calendar").say("directory.done.changed", crew.name());
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }

    private CalendarPage page(Crew crew, ShiftsForm shifts, DayForm day) {
        var calendar = calendars.getCalendar(crew.id());
        return new CalendarPage(crew.id(), crew.name(), shifts, day, calendar.days().stream().filter(each -> !each.day().isBefore(today())).toList());
    }

    private List<Shift> read(ShiftsForm form, Problems problems) {
        var typed = new Typed(problems);
        var shifts = new ArrayList<Shift>();
        var rows = form.shifts() == null ? List.<ShiftsForm.Row>of() : form.shifts();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var at = "shifts[" + i + "].";
            if (row == null || row.blank()) continue;
            var starts = typed.minute(at + "starts", row.starts());
            var ends = typed.minute(at + "ends", row.ends());
            if (starts == null && Typed.text(row.starts()).isEmpty()) problems.add(at + "starts", row.starts(), "directory.input.missing");
            if (ends == null && Typed.text(row.ends()).isEmpty()) problems.add(at + "ends", row.ends(), "directory.input.missing");
            if (row.weekdaysOrNone().isEmpty()) problems.add(at + "weekdays", null, "directory.input.weekdays");
            for (String weekday : row.weekdaysOrNone()) {
                var day = typed.number(at + "weekdays", weekday, 1, 7);
                if (day != null && starts != null && ends != null) shifts.add(shift(day.intValue(), starts, ends));
            }
        }
        overlap(shifts, problems);
        return shifts;
    }

    private static void overlap(List<Shift> shifts, Problems problems) {
        for (Shift one : shifts) {
            for (Shift other : shifts) {
                if (one != other && one.weekday() == other.weekday() && one.startsMinute() < other.endsMinute() && other.startsMinute() < one.endsMinute()) {
                    problems.add("", null, "directory.input.shifts-overlap", ShiftsForm.clock(one.startsMinute()), ShiftsForm.clock(other.startsMinute()));
                    return;
                }
            }
        }
    }

    /** An end at or before the start lies on the next day. A shift that works past midnight, or begins at ten in the evening or later, is a night's. */
    private Shift shift(int weekday, int starts, int ends) {
        int end = ends <= starts ? ends + 1440 : ends;
        var lane = end > 1440 || starts >= 22 * 60 ? Shift.Lane.NIGHT : Shift.Lane.DAY;
        return new Shift(weekday, starts, end, lane, today(), null);
    }

    private List<CrewDay> read(DayForm form, Problems problems) {
        var typed = new Typed(problems);
        var day = typed.requiredDate("day", form.day());
        @Nullable LocalDate to = typed.date("to", form.to());
        typed.inOrder(day, "to", to);
        if (to != null && day.plusDays(60).isBefore(to)) problems.add("to", form.to(), "directory.input.many-days", 60);
        boolean off = !"work".equals(form.kind());
        var starts = off ? null : typed.minute("starts", form.starts());
        var ends = off ? null : typed.minute("ends", form.ends());
        if (!off && starts == null && Typed.text(form.starts()).isEmpty()) problems.add("starts", form.starts(), "directory.input.missing");
        if (!off && ends == null && Typed.text(form.ends()).isEmpty()) problems.add("ends", form.ends(), "directory.input.missing");
        var note = typed.optional("note", form.note(), 100);
        if (problems.any()) return List.of();
        Integer end = starts != null && ends != null && ends <= starts ? Integer.valueOf(ends + 1440) : ends;
        return day.datesUntil((to == null ? day : to).plusDays(1)).map(each -> new CrewDay(each, starts, end, note)).toList();
    }
}
