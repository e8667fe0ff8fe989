package org.millwright.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Codes;
import org.millwright.directory.Companies;
import org.millwright.directory.Company;
import org.millwright.directory.Contact;
import org.millwright.directory.Sites;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Companies: the zone's staff keep all, a company its own. */
@Controller
class CompanyController {

    private final Companies companies;
    private final Sites sites;
    private final Codes codes;
    private final Clock clock;

    CompanyController(Companies companies, Sites sites, Codes codes, Clock clock) {
        this.companies = companies;
        this.sites = sites;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping("/companies")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER}, scope = "directory:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        return Answer.page("directory/companies", new CompaniesPage(q, companies.listCompanies(q.strip(), sort.equals("-name"), new Paged.Ask(page, size)), keeps(user)));
    }

    @GetMapping("/companies/new")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank() {
        return Answer.page("directory/organisationForm", new OrganisationFormPage(false, null, OrganisationForm.EMPTY, false));
    }

    @PostMapping("/companies")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer register(CurrentUser user, @Input OrganisationForm form) {
        var problems = new Problems();
        var company = read(Ids.next(), null, form, user, clock.instant(), problems);
        if (problems.any()) return Answer.refused("directory/organisationForm", again(null, form), problems);
        companies.register(company);
        return Answer.created("/companies/" + company.id()).say("directory.done.added", company.name());
    }

    @GetMapping("/companies/{id}")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER},
            scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var company = companies.getCompany(user, id);
        return Answer.page("directory/company", new CompanyPage(company, Term.division(codes.names(), company.divisionCode()), sites.listSites(id),
                keeps(user) || user.is(Role.COMPANY), !user.is(Role.COMPANY)));
    }

    @GetMapping("/companies/{id}/edit")
    @Allowed({Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer edit(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("directory/organisationForm", again(id, OrganisationForm.of(companies.getCompany(user, id))));
    }

    @PostMapping("/companies/{id}")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID id, @Input OrganisationForm form) {
        var problems = new Problems();
        var company = read(id, companies.getCompany(user, id), form, user, clock.instant(), problems);
        if (problems.any()) return Answer.refused("directory/organisationForm", again(id, form), problems);
        companies.change(company);
        return Answer.done("/companies/" + id).say("directory.done.changed", company.name());
    }

    private static boolean keeps(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR);
    }

    private static OrganisationFormPage again(@Nullable UUID id, OrganisationForm form) {
        return new OrganisationFormPage(false, id, form, CreditCodes.isDoubtful(form.creditCode()));
    }

    private Company read(UUID id, @Nullable Company known, OrganisationForm form, CurrentUser user, Instant now, Problems problems) {
        var typed = new Typed(problems);
        var code = CreditCodes.read(form.creditCode(), form.doubtfulReason(), known == null ? null : known.creditCode(), known == null ? null : known.doubtful(),
                user, now, problems);
        companies.findByCreditCode(code.code()).filter(other -> !other.id().equals(id))
                .ifPresent(other -> problems.add("creditCode", code.code(), "directory.input.credit-taken", other.name()));
        return new Company(id, code.code(), code.doubtful(), typed.required("name", form.name(), 200), typed.optional("address", form.address(), 300),
                typed.division("divisionCode", form.divisionCode(), false), typed.position(form.latitude(), form.longitude(), false),
                new Contact(typed.optional("contactName", form.contactName(), 60), typed.optional("contactPhone", form.contactPhone(), 40)),
                known == null ? now : known.registeredAt());
    }
}
