package org.millwright.entry.web;

import java.time.Clock;
import java.time.LocalDate;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.LegalBases;
import org.millwright.entry.retention.KeptDays;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** By what right the zone keeps which category, from which day on. */
@Controller
class LegalBasisController {

    private static final String PAGE = "entry/bases";

    private final LegalBases bases;
    private final KeptDays kept;
    private final Zones zones;
    private final Clock clock;

    LegalBasisController(LegalBases bases, KeptDays kept, Zones zones, Clock clock) {
        this.bases = bases;
        this.kept = kept;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/legal-bases")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR}, scope = "entry:read")
    Answer show(CurrentUser user) {
        return Answer.page(PAGE, page(user, LegalBasisInput.EMPTY));
    }

    @PostMapping("/legal-bases")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer set(CurrentUser user, @Input LegalBasisInput form) {
        var problems = new Problems();
        var read = form.read(new TypedFields(problems, zones.currentZone().timeZone()), today());
        if (read.isPresent() && !bases.set(user, read.get())) problems.add("from", form.from(), "entry.problem.basis_there", form.from());
        if (problems.any()) return Answer.refused(PAGE, page(user, form), problems);
        return Answer.created("/legal-bases").say("entry.done.basis");
    }

    private LegalBasesPage page(CurrentUser user, LegalBasisInput form) {
        return new LegalBasesPage(bases.on(today()), bases.listAll(), kept.on(today()), form, today(), user.is(Role.HEALTH_OFFICER));
    }

    private LocalDate today() {
        return zones.currentZone().dayOf(clock.instant());
    }
}
