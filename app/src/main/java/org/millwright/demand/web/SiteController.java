package org.millwright.demand.web;

import java.util.ArrayList;
import java.util.UUID;
import org.millwright.demand.DemandDraft;
import org.millwright.demand.Demands;
import org.millwright.demand.Publishing;
import org.millwright.demand.web.DemandPage.SiteView;
import org.millwright.directory.Sites;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A site that is not in the list yet, added while a demand is typed and chosen in its draft. */
@Controller("demandSiteController")
class SiteController {

    private final Demands demands;
    private final Publishing publishing;
    private final Sites sites;
    private final Zones zones;

    SiteController(Demands demands, Publishing publishing, Sites sites, Zones zones) {
        this.demands = demands;
        this.publishing = publishing;
        this.sites = sites;
        this.zones = zones;
    }

    @GetMapping("/demands/{id}/site")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer form(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("demand/site", page(user, id, new SiteForm(null, null, zones.currentZone().divisionCode(), null, null, null)));
    }

    @PostMapping("/demands/{id}/site")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer add(CurrentUser user, @PathVariable UUID id, @Input SiteForm form) {
        var problems = new Problems();
        var site = form.read(Ids.next(), user.getOrganisationId(), problems);
        if (problems.any()) return Answer.refused("demand/site", page(user, id, form), problems);
        var draft = publishing.getDraft(user, id);
        sites.add(site);
        publishing.save(user, id, at(draft, site.id()), demands.getDemand(user, id).draftVersion())
                .orElseThrow(() -> Refusal.conflict("demand.refusal.saved_elsewhere"));
        return Answer.created("/demands/" + id + "/form").with(site).say("demand.done.site", site.name());
    }

    private SitePage page(CurrentUser user, UUID id, SiteForm form) {
        var title = publishing.getDraft(user, id).findTitle().orElse("");
        var zone = zones.currentZone();
        var bearings = new ArrayList<SiteView>();
        bearings.add(new SiteView(zone.name(LocaleContextHolder.getLocale()), "", zone.latitude(), zone.longitude(), ""));
        sites.listSites(user.getOrganisationId()).forEach(it ->
                bearings.add(new SiteView(it.name(), it.address(), it.position().latitude(), it.position().longitude(), "")));
        return new SitePage(id, title, form, bearings);
    }

    private static DemandDraft at(DemandDraft it, UUID site) {
        return new DemandDraft(it.title(), it.description(), site.toString(), it.contactName(), it.contactPhone(), it.budgetFrom(), it.budgetTo(),
                it.machines(), it.packages());
    }
}
