package org.millwright.directory.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Companies;
import org.millwright.directory.InstallerMark;
import org.millwright.directory.InstallerMarks;
import org.millwright.directory.Installers;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Marks against an installer: made and lifted with a reason, by the zone's officers. */
@Controller
class MarkController {

    private final Installers installers;
    private final InstallerMarks marks;
    private final Companies companies;
    private final Zones zones;
    private final Clock clock;

    MarkController(Installers installers, InstallerMarks marks, Companies companies, Zones zones, Clock clock) {
        this.installers = installers;
        this.marks = marks;
        this.companies = companies;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/installers/{of}/marks/new")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(CurrentUser user, @PathVariable UUID of) {
        var today = zones.currentZone().dayOf(clock.instant());
        return Answer.page("directory/markForm", page(user, of, new MarkForm(null, null, null, today.toString(), null)));
    }

    @PostMapping("/installers/{of}/marks")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer make(CurrentUser user, @PathVariable UUID of, @Input MarkForm form) {
        var page = page(user, of, form);
        var problems = new Problems();
        var mark = read(user, of, form, problems);
        if (problems.any() || mark == null) return Answer.refused("directory/markForm", page, problems);
        marks.add(mark);
        return Answer.created("/installers/" + of).with(mark).say("directory.done.marked", page.installer());
    }

    @PostMapping("/installers/{of}/marks/{id}/lifting")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer lift(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id, @Input ReasonForm form) {
        var installer = installers.getInstaller(user, of);
        var mark = marks.getMark(of, id);
        marks.lift(mark, new InstallerMark.Lifting(user.membershipId(), clock.instant(), form.given()));
        return Answer.done("/installers/" + of).say("directory.done.lifted", installer.name());
    }

    private MarkPage page(CurrentUser user, UUID of, MarkForm form) {
        return new MarkPage(of, installers.getInstaller(user, of).name(),
                companies.listCompanies().stream().map(company -> new MarkPage.Choice(company.id(), company.name())).toList(), form);
    }

    private @Nullable InstallerMark read(CurrentUser user, UUID of, MarkForm form, Problems problems) {
        var typed = new Typed(problems);
        var kind = typed.choice("kind", form.kind(), InstallerMark.Kind.class);
        var company = typed.id("companyId", form.companyId());
        if (kind == InstallerMark.Kind.CONFLICT && company == null) problems.add("companyId", form.companyId(), "directory.input.conflict-company");
        if (company != null && companies.findCompany(company).isEmpty()) problems.add("companyId", form.companyId(), "directory.input.choice", form.companyId());
        var reason = typed.required("reason", form.reason(), 500);
        var from = typed.requiredDate("validFrom", form.validFrom());
        var to = typed.date("validTo", form.validTo());
        typed.inOrder(from, "validTo", to);
        return problems.any() || kind == null ? null
                : new InstallerMark(Ids.next(), of, kind, company, reason, from, to, user.membershipId(), clock.instant(), null);
    }
}
