package org.millwright.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Clearance;
import org.millwright.directory.Crew;
import org.millwright.directory.CrewStatements;
import org.millwright.directory.Crews;
import org.millwright.directory.Source;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is said of a crew: still right in one tap, or what has changed. */
@Controller
class CrewStatementController {

    private final Crews crews;
    private final CrewStatements statements;
    private final CrewReading reading;
    private final Zones zones;
    private final Clock clock;

    CrewStatementController(Crews crews, CrewStatements statements, CrewReading reading, Zones zones, Clock clock) {
        this.crews = crews;
        this.statements = statements;
        this.reading = reading;
        this.zones = zones;
        this.clock = clock;
    }

    /** The crew lead's own page, for a phone. */
    @GetMapping("/my-crew")
    @Allowed({Role.CREW_LEAD})
    Answer mine(CurrentUser user) {
        return Answer.page("directory/myCrew", new MyCrewPage(user.name(), crews.listCrewsLedBy(user.accountId()).stream().map(crew -> reading.page(user, crew)).toList()));
    }

    /** Calendar, bookings and control status are what they were; {@code clear}: all is as usual, of a crew nobody has spoken for. An officer's word that still restricts keeps its source and its day. */
    @PostMapping("/crews/{id}/still-right")
    @Allowed(value = {Role.CREW_LEAD, Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer stillRight(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean clear) {
        var crew = crews.getCrew(user, id);
        var before = crew.clearance();
        if (before == null && !clear) throw Refusal.conflict("directory.refusal.nothing-said", crew.name());
        var now = clock.instant();
        statements.stateCapacity(id, source(user), "", now, user.membershipId());
        var word = before == null ? new Clearance(Clearance.Status.CLEAR, null, false, null, source(user), now) : sinceThen(before, source(user), now);
        boolean said = statements.stateControl(id, word, "", user.membershipId());
        return Answer.done(after(user, crew)).say(before == null ? "directory.done.first-said" : said ? "directory.done.still-right" : "directory.done.still-right.office", crew.name());
    }

    /** Calendar and bookings alone. */
    @PostMapping("/crews/{id}/capacity-confirmation")
    @Allowed(value = {Role.CREW_LEAD, Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer confirmCapacity(CurrentUser user, @PathVariable UUID id) {
        var crew = crews.getCrew(user, id);
        statements.stateCapacity(id, source(user), "", clock.instant(), user.membershipId());
        return Answer.done(next(user, crew, "#control")).say("directory.done.capacity", crew.name());
    }

    @GetMapping("/crews/{id}/changes")
    @Allowed({Role.CREW_LEAD, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR})
    Answer ask(CurrentUser user, @PathVariable UUID id) {
        var crew = crews.getCrew(user, id);
        return Answer.page("directory/crewChanges", page(user, crew, ControlForm.of(crew.clearance(), zones.currentZone().timeZone())));
    }

    @PostMapping("/crews/{id}/control-status")
    @Allowed(value = {Role.CREW_LEAD, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer state(CurrentUser user, @PathVariable UUID id, @Input ControlForm form) {
        var crew = crews.getCrew(user, id);
        var problems = new Problems();
        var clearance = read(form, source(user), problems);
        var note = new Typed(problems).optional("note", form.note(), 300);
        if (problems.any() || clearance == null) return Answer.refused("directory/crewChanges", page(user, crew, form), problems);
        boolean said = statements.stateControl(id, clearance, note, user.membershipId());
        return Answer.done(next(user, crew, "#capacity")).say(said ? "directory.done.stated" : "directory.done.stated.office", crew.name());
    }

    private CrewChangesPage page(CurrentUser user, Crew crew, ControlForm form) {
        return new CrewChangesPage(reading.page(user, crew), form, BookingForm.EMPTY, user.role().inTheField());
    }

    private @Nullable Clearance read(ControlForm form, Source source, Problems problems) {
        var typed = new Typed(problems);
        var timeZone = zones.currentZone().timeZone();
        var status = typed.choice("status", form.status(), Clearance.Status.class);
        Instant from = status == Clearance.Status.CLEAR_FROM ? typed.requiredInstant("clearFrom", form.clearFrom(), timeZone) : null;
        boolean split = Boolean.parseBoolean(form.splitShift());
        Instant until = split ? typed.instant("splitShiftUntil", form.splitShiftUntil(), timeZone) : null;
        return problems.any() || status == null ? null : new Clearance(status, from, split, until, source, clock.instant());
    }

    /** Who waited until an instant that has passed is clear now; nobody has to say so again. */
    private static Clearance sinceThen(Clearance before, Source source, Instant now) {
        boolean over = before.clearFrom() != null && !before.clearFrom().isAfter(now);
        boolean alone = before.splitShiftNeeded() && (before.splitShiftUntil() == null || before.splitShiftUntil().isAfter(now));
        return new Clearance(over ? Clearance.Status.CLEAR : before.status(), over ? null : before.clearFrom(), alone, alone ? before.splitShiftUntil() : null,
                source, now);
    }

    static Source source(CurrentUser user) {
        return switch (user.role()) {
            case CREW_LEAD -> Source.LEAD;
            case INSTALLER -> Source.INSTALLER;
            case HEALTH_OFFICER -> Source.HEALTH;
            default -> Source.OFFICER;
        };
    }

    /** To the other half while that is still to be confirmed. */
    private String next(CurrentUser user, Crew crew, String other) {
        var now = reading.page(user, crews.getCrew(user, crew.id()));
        boolean open = other.equals("#capacity") ? now.capacityStale() : now.control().stale() || !now.control().known();
        return now.confirms() && now.states() && open ? "/crews/" + crew.id() + "/changes" + other : after(user, crew);
    }

    static String after(CurrentUser user, Crew crew) {
        return user.is(Role.CREW_LEAD) ? "/my-crew" : "/crews/" + crew.id();
    }
}
