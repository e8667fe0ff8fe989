package org.millwright.entry.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.directory.Companies;
import org.millwright.directory.Company;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.entry.Commitments;
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.EntrySight;
import org.millwright.entry.Explaining;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingHistory;
import org.millwright.entry.Overrides;
import org.millwright.entry.Stays;
import org.millwright.entry.web.FilingPage.SignedView;
import org.millwright.entry.web.FilingPage.StopView;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the page of a filing shows to its reader. */
@Component
class FilingViews {

    private final DecisionRecords decisions;
    private final Explaining explaining;
    private final DecisionViews views;
    private final Overrides overrides;
    private final FilingHistory history;
    private final Commitments commitments;
    private final Stays stays;
    private final Installers installers;
    private final Companies companies;
    private final Sites sites;
    private final Crews crews;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    FilingViews(DecisionRecords decisions, Explaining explaining, DecisionViews views, Overrides overrides, FilingHistory history, Commitments commitments, Stays stays,
                Installers installers, Companies companies, Sites sites, Crews crews, Codes codes, Zones zones, Clock clock) {
        this.decisions = decisions;
        this.explaining = explaining;
        this.views = views;
        this.overrides = overrides;
        this.history = history;
        this.commitments = commitments;
        this.stays = stays;
        this.installers = installers;
        this.companies = companies;
        this.sites = sites;
        this.crews = crews;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    FilingPage page(CurrentUser user, Filing it) {
        boolean facts = EntrySight.facts(user) || user.is(Role.MEMBER);
        var explained = it.standing() == null ? null : explain(it, facts, user);
        var labels = views.labels(it);
        var own = user.organisationId();
        return new FilingPage(it.id(), it.number(), it.state(), it.filer(), it.revision(), it.returnReason(), it.endReason(),
                it.installerId() == null ? null : installers.findInstaller(it.installerId()).map(Installer::name).orElse(null),
                it.companyId() == null ? null : companies.findCompany(it.companyId()).map(Company::name).orElse(null),
                it.terms() == null ? null : sites.findSite(it.terms().siteId()).map(Site::name).orElse(null),
                it.terms() == null ? null : crews.findCrew(it.terms().crewId()).map(Crew::name).orElse(null), it.terms(),
                explained == null ? null : views.decision(explained, labels, facts), views.people(it, explained, labels, facts), views.things(it, explained, labels),
                facts && it.terms() != null ? stops(it.terms()) : List.of(), overrides.listOverrides(it.id()), history.listEvents(it.id()), signed(it), facts || own != null ? stays.listTaken(it) : List.of(), facts,
                EntrySight.decides(user), own != null && user.is(Role.COMPANY, Role.INSTALLER) && (own.equals(it.ownerId()) || own.equals(it.installerId()) || own.equals(it.companyId())),
                user.membershipId(), user.role().inTheField());
    }

    /** Who may not see the facts gets the same decision, and nobody's facts are opened for it. */
    private Explaining.Explanation explain(Filing it, boolean facts, CurrentUser user) {
        var kept = decisions.findDecision(it.standing().decisionId()).orElseThrow();
        return facts ? explaining.explainTo(kept, "filing " + it.number()) : explaining.explain(kept);
    }

    private List<StopView> stops(Filing.Terms terms) {
        CodeNames names = codes.names();
        var locale = LocaleContextHolder.getLocale();
        var stops = new ArrayList<StopView>();
        terms.stops().forEach(stop -> stops.add(new StopView(stop.division(), names.division(stop.division(), locale), stop.fromDay(), stop.untilDay())));
        return stops;
    }

    private List<SignedView> signed(Filing it) {
        if (it.revision() == 0) return List.of();
        var there = commitments.listSigned(it.id(), it.revision());
        return Commitments.STEPS.stream().map(step -> there.stream().filter(one -> one.step().equals(step)).findFirst()
                .map(one -> new SignedView(step, one.name(), one.at())).orElseGet(() -> new SignedView(step, null, null))).toList();
    }

    /** What the form that saves itself is told. */
    Map<String, Object> saved(int version) {
        return Map.of("version", version, "savedAt", clock.instant().atZone(zones.currentZone().timeZone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

}
