package org.millwright.directory.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Companies;
import org.millwright.directory.Position;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a company's machinery is installed. */
@Controller
class SiteController {

    private static final Position NOWHERE = new Position(0, 0);

    private final Companies companies;
    private final Sites sites;
    private final Clock clock;

    SiteController(Companies companies, Sites sites, Clock clock) {
        this.companies = companies;
        this.sites = sites;
        this.clock = clock;
    }

    @GetMapping("/companies/{id}/sites/new")
    @Allowed({Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank(CurrentUser user, @PathVariable UUID id) {
        var company = companies.getCompany(user, id);
        return Answer.page("directory/siteForm", new SitePage(company.id(), company.name(), null, new SiteForm(null, company.address(), company.divisionCode(),
                company.position() == null ? null : Double.toString(company.position().latitude()),
                company.position() == null ? null : Double.toString(company.position().longitude()), null), false));
    }

    @PostMapping("/companies/{id}/sites")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer add(CurrentUser user, @PathVariable UUID id, @Input SiteForm form) {
        var company = companies.getCompany(user, id);
        var problems = new Problems();
        var site = read(Ids.next(), company.id(), form, problems);
        if (problems.any()) return Answer.refused("directory/siteForm", new SitePage(id, company.name(), null, form, false), problems);
        sites.add(site);
        return Answer.created("/companies/" + id).with(site).say("directory.done.added", site.name());
    }

    @GetMapping("/sites/{id}")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER}, scope = "directory:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var site = sites.getSite(user, id);
        return Answer.page("directory/siteForm", page(site, SiteForm.of(site)));
    }

    @PostMapping("/sites/{id}")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer change(CurrentUser user, @PathVariable UUID id, @Input SiteForm form) {
        var known = sites.getSite(user, id);
        var problems = new Problems();
        var site = read(id, known.companyId(), form, problems);
        if (problems.any()) return Answer.refused("directory/siteForm", page(known, form), problems);
        sites.change(site);
        return Answer.done("/companies/" + known.companyId()).say("directory.done.changed", site.name());
    }

    @PostMapping("/sites/{id}/closure")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "directory:write")
    Answer close(CurrentUser user, @PathVariable UUID id) {
        var site = sites.getSite(user, id);
        sites.close(site, clock.instant());
        return Answer.done("/companies/" + site.companyId()).say("directory.done.closed", site.name());
    }

    private SitePage page(Site site, SiteForm form) {
        return new SitePage(site.companyId(), companies.getCompany(site.companyId()).name(), site.id(), form, site.closedAt() != null);
    }

    private static Site read(UUID id, UUID companyId, SiteForm form, Problems problems) {
        var typed = new Typed(problems);
        @Nullable Position position = typed.position(form.latitude(), form.longitude(), true);
        var division = typed.division("divisionCode", form.divisionCode(), true);
        return new Site(id, companyId, typed.required("name", form.name(), 200), typed.required("address", form.address(), 300), division == null ? "" : division,
                position == null ? NOWHERE : position, typed.optional("accessNote", form.accessNote(), 500), null);
    }
}
