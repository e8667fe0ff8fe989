package org.millwright.demand.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Answering;
import org.millwright.demand.Answering.Acceptance;
import org.millwright.demand.Cautions;
import org.millwright.demand.Demand;
import org.millwright.demand.DemandChange;
import org.millwright.demand.DemandFiles;
import org.millwright.demand.Demands;
import org.millwright.demand.Engagement;
import org.millwright.demand.Engagements;
import org.millwright.demand.Invitation;
import org.millwright.demand.InvitationRequest;
import org.millwright.demand.InvitationState;
import org.millwright.demand.Inviting;
import org.millwright.demand.PackageState;
import org.millwright.demand.PlannedWork;
import org.millwright.demand.Stretch;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.web.DemandPage.ContactView;
import org.millwright.demand.web.DemandPage.PackageView;
import org.millwright.directory.Companies;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Installer;
import org.millwright.directory.Installers;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Option;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts an invitation, or what is about to be one, into a view. */
@Component
class InvitationViews {

    /** Offered as the deadline until the company says another. */
    private static final Duration USUAL_TIME = Duration.ofHours(48);
    private static final int USUAL_HOUR = 18;

    private final Demands demands;
    private final Engagements engagements;
    private final Answering answering;
    private final DemandViews demandViews;
    private final DemandFiles files;
    private final Cautions cautions;
    private final Companies companies;
    private final Crews crews;
    private final Installers installers;
    private final Zones zones;
    private final PlannedWork planned;
    private final MessageSource messages;
    private final Clock clock;

    InvitationViews(Demands demands, Engagements engagements, Answering answering, DemandViews demandViews, DemandFiles files, Cautions cautions,
                    Companies companies, Crews crews, Installers installers, Zones zones, PlannedWork planned,
                    MessageSource messages, Clock clock) {
        this.demands = demands;
        this.engagements = engagements;
        this.answering = answering;
        this.demandViews = demandViews;
        this.files = files;
        this.cautions = cautions;
        this.companies = companies;
        this.crews = crews;
        this.installers = installers;
        this.zones = zones;
        this.planned = planned;
        this.messages = messages;
        this.clock = clock;
    }

    InvitationPage page(CurrentUser user, Invitation it) {
        return page(user, it, null, DeclineForm.EMPTY, ReasonForm.EMPTY);
    }

    /**
     * @param typed    what a refused form held; null: what was offered before, or the suggestion
     * @param declined what the other form held
     * @param cancelled what the company's form held
     */
    InvitationPage page(CurrentUser user, Invitation it, @Nullable Acceptance typed, DeclineForm declined, ReasonForm cancelled) {
        var demand = demands.findDemand(it.demandId()).orElseThrow();
        var now = clock.instant();
        boolean own = user.is(Role.INSTALLER) && it.installerId().equals(user.organisationId());
        boolean late = it.state() == InvitationState.SENT && !now.isBefore(it.deadline());
        boolean answerable = own && !late && (it.state() == InvitationState.SENT || it.state() == InvitationState.ACCEPTED);
        var asked = demand.packages().stream().filter(one -> it.packageIds().contains(one.id())).toList();
        Optional<List<Stretch>> suggested = answerable ? answering.suggest(it) : Optional.empty();
        var stretches = it.starts() != null ? offered(it) : suggested.orElse(List.of());
        boolean outdated = it.answeredRevision() != null && asked.stream().anyMatch(one -> one.changedIn() > it.answeredRevision());
        boolean company = user.is(Role.COMPANY) && demand.companyId().equals(user.organisationId());
        boolean wanted = !it.state().live() && demand.state().open() && asked.stream().anyMatch(one -> one.state() == PackageState.OPEN);
        return new InvitationPage(it.id(), it.demandId(), demand.number(), demand.title(), demand.description(), companies.getCompany(demand.companyId()).name(),
                demandViews.site(demand), new ContactView(demand.contactName(), demand.contactPhone()), demandViews.machines(demand), files.listFiles(demand),
                packages(demand, asked),
                it.crewId(), it.crew(), it.installer(), it.state(), it.note(), it.sentAt(), it.deadline(), it.answeredAt(), it.priceFen(), it.answerNote(),
                it.declineCode(), it.endReason(), outdated, changesSince(user, demand, it), own, answerable, own && it.state().open(), late, user.is(Role.CREW_LEAD),
                suggested.map(found -> found.getFirst().starts()).orElse(null), named(demand, stretches),
                typed == null ? before(it, suggested) : typed, declined, engagementOf(user, it),
                company && it.state().open(), cancelled,
                wanted, wanted && company);
    }

    /** What has changed since it was answered last, or since it was sent: while there is something to be done about it. */
    private List<DemandChange> changesSince(CurrentUser user, Demand demand, Invitation it) {
        var since = it.answeredAt() == null ? it.sentAt() : it.answeredAt();
        if (since == null || !it.state().open()) return List.of();
        return demandViews.told(user, demand).reversed().stream().filter(one -> one.at().isAfter(since)).flatMap(one -> one.changes().stream()).toList();
    }

    private List<PackageView> packages(Demand demand, List<WorkPackage> asked) {
        return demandViews.packages(demand, List.of()).stream().filter(view -> asked.stream().anyMatch(one -> one.id().equals(view.id()))).toList();
    }

    private static List<Stretch> offered(Invitation it) {
        return it.parts().stream().filter(part -> part.starts() != null).map(part -> new Stretch(part.packageId(), part.starts(), part.ends())).toList();
    }

    private static List<ProjectView.Stretch> named(Demand demand, List<Stretch> stretches) {
        var byId = new HashMap<UUID, WorkPackage>();
        demand.packages().forEach(one -> byId.put(one.id(), one));
        return stretches.stream().filter(one -> byId.containsKey(one.packageId()))
                .map(one -> new ProjectView.Stretch(byId.get(one.packageId()).position(), byId.get(one.packageId()).title(), one.starts(), one.ends())).toList();
    }

    private Acceptance before(Invitation it, Optional<List<Stretch>> suggested) {
        var starts = it.starts() != null ? it.starts() : suggested.map(found -> found.getFirst().starts()).orElse(null);
        var price = it.priceFen() == null ? null : java.math.BigDecimal.valueOf(it.priceFen(), 2).stripTrailingZeros().toPlainString();
        return new Acceptance(starts == null ? null : local(starts), price, it.answerNote());
    }

    private @Nullable UUID engagementOf(CurrentUser user, Invitation it) {
        return engagements.listEngagements(user, it.demandId()).stream().filter(one -> one.invitationId().equals(it.id())).map(Engagement::id)
                .findFirst().orElse(null);
    }

    private String local(Instant at) {
        return LocalDateTime.ofInstant(at, zones.currentZone().timeZone()).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** @param listed crews to choose from, in the order of their turns */
    InvitePage invite(Demand demand, InvitationRequest typed, List<String> listed, List<String> parked) {
        var packages = demandViews.packages(demand, List.of()).stream().filter(it -> it.state() == PackageState.OPEN).toList();
        var deadline = zones.currentZone().dayOf(clock.instant().plus(USUAL_TIME)).atTime(USUAL_HOUR, 0);
        var all = ids(listed);
        var shown = all.stream().limit(Inviting.MOST_CREWS).toList();
        var ticked = ids(typed.crews());
        var chosen = shown.stream().filter(ticked::contains).toList();
        var form = new InvitationRequest(typed.packages().isEmpty() ? packages.stream().map(it -> it.id().toString()).toList() : typed.packages(),
                chosen.stream().map(UUID::toString).toList(), typed.mode() == null ? "together" : typed.mode(),
                typed.deadline() == null ? deadline.toString() : typed.deadline(), typed.answerHours() == null ? "24" : typed.answerHours(), typed.note());
        return new InvitePage(demand.id(), demand.number(), demand.title(), packages, options(demand, shown), ids(parked).stream().limit(Inviting.MOST_CREWS).toList(),
                all.size() - shown.size(), cautions.of(shown, demand.siteId()), form);
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().flatMap(text -> parse(text).stream()).distinct().toList();
    }

    private static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In the order they were chosen, which is the order of their turns; with the time at which the zone's plan has them do it. */
    private List<Option> options(Demand demand, List<UUID> chosen) {
        var words = new Words(LocaleContextHolder.getLocale(), messages, zones.currentZone().timeZone(), clock.instant());
        Map<UUID, String> starts = new HashMap<>();
        for (var each : planned.listPlanned(demand.id())) starts.putIfAbsent(each.crewId(), words.t("demand.invite.planned", words.dateTime(each.starts())));
        var found = crews.listCrews(chosen).stream().collect(Collectors.toMap(Crew::id, Function.identity()));
        var firms = installers.listInstallers(found.values().stream().map(Crew::installerId).distinct().toList()).stream()
                .collect(Collectors.toMap(Installer::id, Installer::name));
        return chosen.stream().map(found::get).filter(Objects::nonNull)
                .map(crew -> new Option(crew.id().toString(), crew.name(), starts.containsKey(crew.id()) ? firms.get(crew.installerId()) + " · " + starts.get(crew.id())
                        : firms.get(crew.installerId()))).toList();
    }
}
