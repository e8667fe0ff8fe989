package org.millwright.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Codes;
import org.millwright.directory.Companies;
import org.millwright.directory.Contact;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.InstallerMarks;
import org.millwright.directory.Installers;
import org.millwright.directory.Licences;
import org.millwright.directory.Quality;
import org.millwright.directory.identifier.ServiceArea;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Installers: public facts to everybody in the zone, kept by themselves and by the zone's staff. */
@Controller
class InstallerController {

    private final Installers installers;
    private final Licences licences;
    private final InstallerMarks marks;
    private final Companies companies;
    private final Crews crews;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    InstallerController(Installers installers, Licences licences, InstallerMarks marks, Companies companies, Crews crews, Codes codes, Zones zones, Clock clock) {
        this.installers = installers;
        this.licences = licences;
        this.marks = marks;
        this.companies = companies;
        this.crews = crews;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/installers")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER},
            scope = "directory:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String safety,
            @RequestParam(defaultValue = "name") String sort, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        boolean unsafe = safety.equals("missing");
        var found = installers.listInstallers(q.strip(), unsafe ? zones.currentZone().dayOf(clock.instant()) : null, sort.equals("-name"), new Paged.Ask(page, size));
        return Answer.page("directory/installers", new InstallersPage(q, unsafe, found, areas(found), keepsAll(user)));
    }

    @GetMapping("/installers/new")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank() {
        return Answer.page("directory/organisationForm", new OrganisationFormPage(true, null, OrganisationForm.EMPTY, false));
    }

    @PostMapping("/installers")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer register(CurrentUser user, @Input OrganisationForm form) {
        var problems = new Problems();
        var installer = read(Ids.next(), null, form, user, clock.instant(), problems);
        if (problems.any()) return Answer.refused("directory/organisationForm", again(null, form), problems);
        installers.register(installer);
        return Answer.created("/installers/" + installer.id()).say("directory.done.added", installer.name());
    }

    @GetMapping("/installers/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR,
            Role.LOGISTICS_OFFICER, Role.COMMISSIONER}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var installer = installers.getInstaller(user, id);
        var today = zones.currentZone().dayOf(clock.instant());
        var names = codes.names();
        return Answer.page("directory/installer", new InstallerPage(installer, Term.division(names, installer.divisionCode()),
                installer.serviceArea().stream().map(area -> Term.division(names, area)).toList(), today,
                licences.listLicences(id).stream().map(licence -> LicenceLine.of(licence, names, today)).toList(),
                licences.listSafetyLicences(id).stream().map(licence -> LicenceLine.of(licence, today)).toList(),
                marksFor(user, id, today), crewsOf(user, id), keeps(user), keepsAll(user), !user.is(Role.INSTALLER, Role.CREW_LEAD)));
    }

    @GetMapping("/installers/{id}/edit")
    @Allowed({Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer edit(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("directory/organisationForm", again(id, OrganisationForm.of(installers.getInstaller(user, id))));
    }

    @PostMapping("/installers/{id}")
    @Allowed(value = {Role.INSTALLER, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID id, @Input OrganisationForm form) {
        var problems = new Problems();
        var installer = read(id, installers.getInstaller(user, id), form, user, clock.instant(), problems);
        if (problems.any()) return Answer.refused("directory/organisationForm", again(id, form), problems);
        installers.change(installer);
        return Answer.done("/installers/" + id).say("directory.done.changed", installer.name());
    }

    private Map<String, Term> areas(Paged<Installer> found) {
        var names = codes.names();
        return found.rows().stream().flatMap(installer -> installer.serviceArea().stream()).distinct()
                .collect(Collectors.toMap(Function.identity(), area -> Term.division(names, area)));
    }

    /** A company sees the marks that concern it, without another company's reasons; the installer itself and the staff see all. */
    private List<MarkLine> marksFor(CurrentUser user, UUID id, java.time.LocalDate today) {
        return marks.listMarks(id).stream()
                .filter(mark -> !user.is(Role.COMPANY) || (mark.holds(today) && (mark.companyId() == null || mark.companyId().equals(user.organisationId()))))
                .map(mark -> new MarkLine(mark, mark.companyId() == null ? null : companies.findCompany(mark.companyId()).map(each -> each.name()).orElse(null),
                        mark.holds(today))).toList();
    }

    private List<CrewLink> crewsOf(CurrentUser user, UUID id) {
        return (user.is(Role.CREW_LEAD) ? crews.listCrewsLedBy(user.accountId()) : crews.listCrewsOfInstaller(id)).stream()
                .map(crew -> new CrewLink(crew.id(), crew.code(), crew.name(), crew.active())).toList();
    }

    private static boolean keeps(CurrentUser user) {
        return user.is(Role.INSTALLER) || keepsAll(user);
    }

    private static boolean keepsAll(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR);
    }

    private static OrganisationFormPage again(@Nullable UUID id, OrganisationForm form) {
        return new OrganisationFormPage(true, id, form, CreditCodes.isDoubtful(form.creditCode()));
    }

    private Installer read(UUID id, @Nullable Installer known, OrganisationForm form, CurrentUser user, Instant now, Problems problems) {
        var typed = new Typed(problems);
        var code = CreditCodes.read(form.creditCode(), form.doubtfulReason(), known == null ? null : known.creditCode(), known == null ? null : known.doubtful(),
                user, now, problems);
        installers.findByCreditCode(code.code()).filter(other -> !other.id().equals(id))
                .ifPresent(other -> problems.add("creditCode", code.code(), "directory.input.credit-taken", other.name()));
        return new Installer(id, code.code(), code.doubtful(), typed.required("name", form.name(), 200), typed.optional("address", form.address(), 300),
                typed.division("divisionCode", form.divisionCode(), false), typed.position(form.latitude(), form.longitude(), false),
                new Contact(typed.optional("contactName", form.contactName(), 60), typed.optional("contactPhone", form.contactPhone(), 40)),
                serviceArea(form.serviceArea(), problems), known == null ? Quality.UNKNOWN : known.quality(), known == null ? now : known.registeredAt());
    }

    private static List<String> serviceArea(@Nullable String typed, Problems problems) {
        return Arrays.stream(Typed.text(typed).split("[\\s,;，；、]+")).filter(part -> !part.isEmpty()).flatMap(part -> {
            var area = ServiceArea.find(part);
            if (area.isEmpty()) problems.add("serviceArea", typed, "directory.input.area", part);
            return area.stream();
        }).map(ServiceArea::prefix).distinct().sorted().toList();
    }
}
