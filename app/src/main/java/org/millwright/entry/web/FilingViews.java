package org.millwright.entry.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.DecisionRecords.Kept;
import org.millwright.entry.EntrySight;
import org.millwright.entry.Explaining;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingEvidence;
import org.millwright.entry.FilingHistory;
import org.millwright.entry.Overrides;
import org.millwright.entry.Presences;
import org.millwright.entry.Stays;
import org.millwright.entry.consent.PaperConsents;
import org.millwright.entry.fact.Papers;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.web.FilingPage.StopView;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.tenancy.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what the page of a filing shows to its reader. */
@Component
class FilingViews {

    /** A filing that waits long is judged many times; the last ones tell the rest. */
    private static final int PAST = 50;

    /** Who may do something about a consent that is missing. */
    private static final Role[] LACK = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.HEALTH_OFFICER};

    private final DecisionRecords decisions;
    private final Explaining explaining;
    private final DecisionViews views;
    private final FilingEvidence evidence;
    private final Papers papers;
    private final Overrides overrides;
    private final FilingHistory history;
    private final ResponsibilityNet net;
    private final Stays stays;
    private final Holds holds;
    private final Presences presences;
    private final PaperConsents consents;
    private final Installers installers;
    private final Companies companies;
    private final Sites sites;
    private final Crews crews;
    private final Codes codes;
    private final Zones zones;
    private final Clock clock;

    FilingViews(DecisionRecords decisions, Explaining explaining, DecisionViews views, FilingEvidence evidence, Papers papers, Overrides overrides, FilingHistory history, ResponsibilityNet net, Stays stays, PaperConsents consents,
                Holds holds, Presences presences, Installers installers, Companies companies, Sites sites, Crews crews, Codes codes, Zones zones, Clock clock) {
        this.decisions = decisions;
        this.explaining = explaining;
        this.views = views;
        this.evidence = evidence;
        this.papers = papers;
        this.overrides = overrides;
        this.history = history;
        this.net = net;
        this.stays = stays;
        this.holds = holds;
        this.presences = presences;
        this.consents = consents;
        this.installers = installers;
        this.companies = companies;
        this.sites = sites;
        this.crews = crews;
        this.codes = codes;
        this.zones = zones;
        this.clock = clock;
    }

    FilingPage page(CurrentUser user, Filing it) {
        boolean facts = facts(user);
        @Nullable UUID only = only(user);
        var explained = it.standing() == null ? null : explain(it, decisions.findDecision(it.standing().decisionId()).orElseThrow(), facts, only);
        var labels = views.labels(it);
        var own = user.organisationId();
        @Nullable String site = it.terms() == null ? null : sites.findSite(it.terms().siteId()).map(Site::name).orElse(null);
        DecisionViews.Brings brings = (about, subject) -> it.state().open() && evidence.mayBring(user, about, subject);
        return new FilingPage(it.id(), it.number(), it.state(), it.filer(), it.revision(), it.returnReason(), it.endReason(),
                it.installerId() == null ? null : installers.findInstaller(it.installerId()).map(Installer::name).orElse(null),
                it.companyId() == null ? null : companies.findCompany(it.companyId()).map(Company::name).orElse(null), site,
                it.terms() == null ? null : crews.findCrew(it.terms().crewId()).map(Crew::name).orElse(null), it.terms(),
                explained == null ? null : views.decision(explained, labels, leaves(it), facts),
                views.people(it, explained, facts, brings).stream().filter(person -> only == null || person.id().equals(only)).toList(),
                views.things(it, explained, site == null ? "" : site, brings),
                facts && it.terms() != null ? stops(it.terms()) : List.of(), overrides.listOverrides(it.id()), history.listEvents(it.id()), net.listSteps(it.id()),
                only == null && (facts || own != null) ? stays.listTaken(it) : List.of(), it.terms() == null || !it.state().open() || !user.is(LACK) ? 0 : consents.listLacking(it.terms().members()).size(), facts,
                EntrySight.decides(user), own != null && user.is(Role.COMPANY, Role.INSTALLER) && (own.equals(it.ownerId()) || own.equals(it.installerId()) || own.equals(it.companyId())),
                overrides.mayAnswer(it.id(), user), it.terms() != null && user.is(ChainController.READERS), user.role().inTheField(), user.is(HoldController.READERS) ? held(it, only, labels) : List.of(), facts ? papers(it, only, labels) : List.of(),
                (int) presences.listPresences(it.id()).stream().filter(one -> one.arrivedAt() != null).count(), it.terms() == null ? 0 : it.terms().members().size());
    }

    private List<FilingPage.HoldLine> held(Filing it, @Nullable UUID only, Map<UUID, String> labels) {
        return holds.listOpen(List.of(it.id())).stream().filter(one -> only == null || one.memberId().equals(only))
                .map(one -> new FilingPage.HoldLine(one.id(), labels.getOrDefault(one.memberId(), ""), one.liftedAt() != null, one.grave())).toList();
    }

    private List<FilingPage.PaperLine> papers(Filing it, @Nullable UUID only, Map<UUID, String> labels) {
        if (it.terms() == null) return List.of();
        var subjects = new ArrayList<>(labels.keySet());
        subjects.add(it.id());
        return papers.readPapers(it.id(), only == null ? subjects : List.of(only), "papers of " + it.number()).stream()
                .map(one -> new FilingPage.PaperLine(one.subjectId(), labels.getOrDefault(one.subjectId(), it.number() == null ? "" : it.number()), one.kind(), one.statedAt(), one.refused())).toList();
    }

    /** @throws NotFound when it is no decision of the filing */
    PastDecisionPage past(CurrentUser user, Filing it, UUID decisionId) {
        var kept = decisions.findDecision(decisionId).filter(one -> one.filingId().equals(it.id())).orElseThrow(() -> new NotFound("decision"));
        // Filed anew it may bring other people, of another installer: what was known of those before is not the business of who brings these.
        boolean facts = facts(user) && (EntrySight.decides(user) || kept.revision() == it.revision());
        var all = decisions.listDecisions(it.id(), PAST).stream().map(one -> new PastDecisionPage.Line(one.id(), one.decidedAt(), one.verdict(), one.cause(), one.edition())).toList();
        return new PastDecisionPage(it.id(), it.number(), views.decision(explain(it, kept, facts, only(user)), views.labels(it), leaves(it), facts), all, facts, user.role().inTheField());
    }

    private static @Nullable Instant leaves(Filing it) {
        return it.terms() == null ? null : it.terms().leavesAt();
    }

    private static boolean facts(CurrentUser user) {
        return EntrySight.facts(user) || user.is(Role.MEMBER);
    }

    private @Nullable UUID only(CurrentUser user) {
        return user.is(Role.MEMBER) ? evidence.findMember(user).orElseThrow() : null;
    }

    /**
     * Who may not see the facts gets the same decision, and nobody's facts are opened for it.
     *
     * @param only whose facts alone are the reader's business; null for all
     */
    private Explaining.Explanation explain(Filing it, Kept kept, boolean facts, @Nullable UUID only) {
        if (!facts) return explaining.explain(kept);
        var purpose = "filing " + it.number();
        return only == null ? explaining.explainTo(kept, purpose) : explaining.explainTo(only, kept, purpose);
    }

    private List<StopView> stops(Filing.Terms terms) {
        CodeNames names = codes.names();
        var locale = LocaleContextHolder.getLocale();
        var stops = new ArrayList<StopView>();
        terms.stops().forEach(stop -> stops.add(new StopView(stop.division(), names.division(stop.division(), locale), stop.fromDay(), stop.untilDay())));
        return stops;
    }

    /** What the form that saves itself is told. */
    Map<String, Object> saved(int version) {
        return Map.of("version", version, "savedAt", clock.instant().atZone(zones.currentZone().timeZone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
    }

}
