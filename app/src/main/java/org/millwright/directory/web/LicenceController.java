package org.millwright.directory.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Code;
import org.millwright.directory.CodeList;
import org.millwright.directory.Codes;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Licence;
import org.millwright.directory.Licences;
import org.millwright.directory.SafetyLicence;
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

/** An installer's licences and safety licences. */
@Controller
class LicenceController {

    private final Installers installers;
    private final Licences licences;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    LicenceController(Installers installers, Licences licences, Codes codes, Zones zones, Clock clock) {
        this.installers = installers;
        this.licences = licences;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/installers/{of}/licences/new")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(CurrentUser user, @PathVariable UUID of) {
        return Answer.page("directory/licenceForm", page(installers.getInstaller(user, of), false, null, LicenceForm.EMPTY));
    }

    @PostMapping("/installers/{of}/licences")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer add(CurrentUser user, @PathVariable UUID of, @Input LicenceForm form) {
        var installer = installers.getInstaller(user, of);
        var problems = new Problems();
        var licence = read(Ids.next(), of, form, problems);
        if (problems.any()) return Answer.refused("directory/licenceForm", page(installer, false, null, form), problems);
        licences.add(licence);
        return done(of, licence.number()).with(licence);
    }

    @GetMapping("/installers/{of}/licences/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id) {
        var installer = installers.getInstaller(user, of);
        return Answer.page("directory/licenceForm", page(installer, false, id, LicenceForm.of(licences.getLicence(of, id))));
    }

    @PostMapping("/installers/{of}/licences/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id, @Input LicenceForm form) {
        var installer = installers.getInstaller(user, of);
        var problems = new Problems();
        var licence = read(licences.getLicence(of, id).id(), of, form, problems);
        if (problems.any()) return Answer.refused("directory/licenceForm", page(installer, false, id, form), problems);
        licences.change(licence);
        return done(of, licence.number());
    }

    @PostMapping("/installers/{of}/licences/{id}/removal")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer remove(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id) {
        installers.getInstaller(user, of);
        var licence = licences.getLicence(of, id);
        licences.remove(licence);
        return Answer.done("/installers/" + of).say("directory.done.removed", licence.number());
    }

    @GetMapping("/installers/{of}/safety-licences/new")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blankSafety(CurrentUser user, @PathVariable UUID of) {
        return Answer.page("directory/licenceForm", page(installers.getInstaller(user, of), true, null, LicenceForm.EMPTY));
    }

    @PostMapping("/installers/{of}/safety-licences")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer addSafety(CurrentUser user, @PathVariable UUID of, @Input LicenceForm form) {
        var installer = installers.getInstaller(user, of);
        var problems = new Problems();
        var licence = readSafety(Ids.next(), of, form, problems);
        if (problems.any()) return Answer.refused("directory/licenceForm", page(installer, true, null, form), problems);
        licences.add(licence);
        return done(of, licence.number()).with(licence);
    }

    @GetMapping("/installers/{of}/safety-licences/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:read")
    Answer showSafety(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id) {
        var installer = installers.getInstaller(user, of);
        return Answer.page("directory/licenceForm", page(installer, true, id, LicenceForm.of(licences.getSafetyLicence(of, id))));
    }

    @PostMapping("/installers/{of}/safety-licences/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer changeSafety(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id, @Input LicenceForm form) {
        var installer = installers.getInstaller(user, of);
        var problems = new Problems();
        var licence = readSafety(licences.getSafetyLicence(of, id).id(), of, form, problems);
        if (problems.any()) return Answer.refused("directory/licenceForm", page(installer, true, id, form), problems);
        licences.change(licence);
        return done(of, licence.number());
    }

    @PostMapping("/installers/{of}/safety-licences/{id}/removal")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer removeSafety(CurrentUser user, @PathVariable UUID of, @PathVariable UUID id) {
        installers.getInstaller(user, of);
        var licence = licences.getSafetyLicence(of, id);
        licences.remove(licence);
        return Answer.done("/installers/" + of).say("directory.done.removed", licence.number());
    }

    private static Answer.Done done(UUID installerId, String number) {
        return Answer.done("/installers/" + installerId).say("directory.done.saved", number);
    }

    private LicencePage page(Installer installer, boolean safety, @Nullable UUID id, LicenceForm form) {
        var names = codes.offered(zones.currentZone().dayOf(clock.instant()));
        List<LicencePage.Choice> choices = safety ? List.of() : names.list(CodeList.LICENCE_CLASS).stream()
                .map(grade -> new LicencePage.Choice(Term.of(names, CodeList.LICENCE_SCOPE, grade.parent()), Term.of(grade))).toList();
        return new LicencePage(installer.id(), installer.name(), safety, id, form, choices);
    }

    private Licence read(UUID id, UUID installerId, LicenceForm form, Problems problems) {
        var typed = new Typed(problems);
        var grade = chosen(form.grade());
        if (grade.isEmpty()) problems.add("grade", form.grade(), Typed.text(form.grade()).isEmpty() ? "directory.input.missing" : "directory.input.choice", form.grade());
        var number = typed.required("number", form.number(), 100);
        var from = typed.date("validFrom", form.validFrom());
        var to = typed.requiredDate("validTo", form.validTo());
        typed.inOrder(from, "validTo", to);
        return new Licence(id, installerId, grade.map(Code::parent).orElse(""), grade.map(Code::code).orElse(""), number, from, to);
    }

    private SafetyLicence readSafety(UUID id, UUID installerId, LicenceForm form, Problems problems) {
        var typed = new Typed(problems);
        var number = typed.required("number", form.number(), 100);
        var from = typed.date("validFrom", form.validFrom());
        var to = typed.requiredDate("validTo", form.validTo());
        typed.inOrder(from, "validTo", to);
        return new SafetyLicence(id, installerId, number, from, to);
    }

    private Optional<Code> chosen(@Nullable String grade) {
        var parts = Typed.text(grade).split("/", 2);
        return parts.length < 2 ? Optional.empty() : codes.names().findClass(parts[0], parts[1]);
    }
}
