package org.millwright.demand.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Caution;
import org.millwright.demand.Cautions;
import org.millwright.demand.Demand;
import org.millwright.demand.DemandChange;
import org.millwright.demand.DemandFiles;
import org.millwright.demand.DemandState;
import org.millwright.demand.Demands;
import org.millwright.demand.Engagement;
import org.millwright.demand.Engaging;
import org.millwright.demand.EngagementState;
import org.millwright.demand.Engagements;
import org.millwright.demand.Happening;
import org.millwright.demand.History;
import org.millwright.demand.Invitation;
import org.millwright.demand.InvitationState;
import org.millwright.demand.Invitations;
import org.millwright.demand.MachineKinds;
import org.millwright.demand.PackageState;
import org.millwright.demand.PlannedWork;
import org.millwright.demand.RoundMode;
import org.millwright.demand.Sight;
import org.millwright.demand.WorkPackage;
import org.millwright.demand.web.DemandPage.AfterView;
import org.millwright.demand.web.DemandPage.ContactView;
import org.millwright.demand.web.DemandPage.MachineView;
import org.millwright.demand.web.DemandPage.NeedView;
import org.millwright.demand.web.DemandPage.PackageView;
import org.millwright.demand.web.DemandPage.SiteView;
import org.millwright.directory.CodeNames;
import org.millwright.directory.Codes;
import org.millwright.directory.Companies;
import org.millwright.directory.Sites;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what one reader may see of a demand into a view, worded where codes are concerned. */
@Component
class DemandViews {

    private final Demands demands;
    private final Invitations invitations;
    private final Engagements engagements;
    private final Engaging engaging;
    private final History history;
    private final DemandFiles files;
    private final Cautions cautions;
    private final Companies companies;
    private final Sites sites;
    private final Codes codes;
    private final MachineKinds kinds;
    private final Zones zones;
    private final PlannedWork planned;
    private final MessageSource messages;

    DemandViews(Demands demands, Invitations invitations, Engagements engagements, Engaging engaging, History history, DemandFiles files, Cautions cautions,
                Companies companies, Sites sites, Codes codes, MachineKinds kinds, Zones zones, PlannedWork planned, MessageSource messages) {
        this.demands = demands;
        this.invitations = invitations;
        this.engagements = engagements;
        this.engaging = engaging;
        this.history = history;
        this.files = files;
        this.cautions = cautions;
        this.companies = companies;
        this.sites = sites;
        this.codes = codes;
        this.kinds = kinds;
        this.zones = zones;
        this.planned = planned;
        this.messages = messages;
    }

    DemandPage page(CurrentUser user, Demand demand, int chosen) {
        return page(user, demand, chosen, ReasonForm.EMPTY, CompletionForm.EMPTY);
    }

    /**
     * @param withdrawn what a refused form held
     * @param completed what the other one held
     */
    DemandPage page(CurrentUser user, Demand demand, int chosen, ReasonForm withdrawn, CompletionForm completed) {
        var sight = demands.sightOf(user, demand);
        var offers = sight == Sight.SHORT ? List.<Invitation>of() : invitations.listInvitations(user, demand.id());
        var projects = sight == Sight.SHORT ? List.<Engagement>of() : engagements.listEngagements(user, demand.id());
        var happenings = sight == Sight.SHORT ? List.<Happening>of() : told(user, demand);
        var shown = demand.packages().stream().anyMatch(it -> it.position() == chosen) ? chosen : 0;
        return new DemandPage(demand.id(), demand.number(), demand.title(), demand.description(), demand.state(), demand.revision(),
                companies.getCompany(demand.companyId()).name(), site(demand), sight == Sight.SHORT ? null : new ContactView(demand.contactName(), demand.contactPhone()),
                sight == Sight.WHOLE ? demand.budgetFromFen() : null, sight == Sight.WHOLE ? demand.budgetToFen() : null, demand.publishedAt(),
                demand.endedAt(), demand.endReason(), machines(demand), packages(demand, projects), shown, offers(demand, offers),
                projects.stream().map(it -> project(demand, it)).toList(), happenings, sight == Sight.SHORT ? List.of() : files.listFiles(demand), sight,
                demand.companyId().equals(user.organisationId()) && user.is(Role.COMPANY), demand.changing(),
                happenings.isEmpty() ? 0 : happenings.getFirst().at().toEpochMilli(), sight == Sight.WHOLE ? planned.listPlanned(demand.id()) : List.of(), withdrawn, completed);
    }

    /** Newest first, in the reader's words where codes were changed; that the budget changed is for those who see it. */
    List<Happening> told(CurrentUser user, Demand demand) {
        var words = new ChangeWords(codes.names(), messages, locale());
        boolean whole = demands.sightOf(user, demand) == Sight.WHOLE;
        return history.listHappenings(user, demand).stream()
                .map(it -> it.changing(it.changes().stream().filter(one -> whole || one.field() != DemandChange.Field.BUDGET).map(words::named).toList())).toList();
    }

    long newer(CurrentUser user, Demand demand, long seen) {
        return history.listHappenings(user, demand).stream().filter(it -> it.at().toEpochMilli() > seen).count();
    }

    @Nullable SiteView site(Demand demand) {
        return demand.siteId() == null ? null : sites.findSite(demand.siteId())
                .map(it -> new SiteView(it.name(), it.address(), it.position().latitude(), it.position().longitude(), it.accessNote())).orElse(null);
    }

    List<MachineView> machines(Demand demand) {
        Map<String, String> names = new HashMap<>();
        demand.machines().forEach(it -> names.computeIfAbsent(it.kind(), code -> kinds.findKind(code).map(kind -> kind.name(locale())).orElse(code)));
        return demand.machines().stream().map(it -> new MachineView(it, names.get(it.kind()))).toList();
    }

    List<PackageView> packages(Demand demand, List<Engagement> standing) {
        var names = codes.names();
        return demand.packages().stream().map(it -> view(it, demand, names, standing)).toList();
    }

    private PackageView view(WorkPackage it, Demand demand, CodeNames names, List<Engagement> engagements) {
        var zone = zones.currentZone();
        var byId = new HashMap<UUID, WorkPackage>();
        demand.packages().forEach(one -> byId.put(one.id(), one));
        long engaged = engagements.stream().filter(one -> one.state() != EngagementState.CANCELLED)
                .filter(one -> one.parts().stream().anyMatch(part -> part.packageId().equals(it.id()))).count();
        return new PackageView(it.id(), it.position(), it.title(), it.what(),
                names.scope(it.licenceScope(), locale()) + " " + names.grade(it.licenceScope(), it.licenceClass(), locale()), it.workMinutes(),
                zone.dayOf(it.windowStarts()), zone.dayOf(it.windowEnds().minusSeconds(1)), it.readyAt(), it.crewsNeeded(), it.splitShiftAllowed(), state(it, demand),
                it.skills().stream().map(skill -> new NeedView(names.trade(skill.trade(), locale()), skill.level(), skill.heads())).toList(),
                it.certificates().stream().map(need -> new NeedView(names.certificate(need.kind(), locale()), 0, need.heads())).toList(),
                it.after().stream().filter(after -> byId.containsKey(after.packageId()))
                        .map(after -> new AfterView(byId.get(after.packageId()).position(), byId.get(after.packageId()).title(), after.lagMinutes())).toList(),
                engaged);
    }

    /** Nobody waits for a crew any more once the whole is withdrawn. */
    private static PackageState state(WorkPackage it, Demand demand) {
        return demand.state() == DemandState.WITHDRAWN && it.state() == PackageState.OPEN ? PackageState.WITHDRAWN : it.state();
    }

    /** Offers that stand first, cheapest first among them; then those still to come, then what is over. */
    private List<OfferView> offers(Demand demand, List<Invitation> invitations) {
        var standing = invitations.stream().filter(it -> it.state() == InvitationState.ACCEPTED).toList();
        var doubts = cautions.of(standing.stream().map(Invitation::crewId).distinct().toList(), demand.siteId());
        var views = new ArrayList<OfferView>();
        for (var it : invitations) views.add(offer(demand, it, standing, it.state() == InvitationState.ACCEPTED ? doubts.getOrDefault(it.crewId(), List.of()) : List.of()));
        views.sort(Comparator.comparing((OfferView it) -> ORDER.indexOf(it.state())).thenComparing(OfferView::priceFen, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(OfferView::turn));
        return views;
    }

    private static final List<InvitationState> ORDER = List.of(InvitationState.ENGAGED, InvitationState.ACCEPTED, InvitationState.SENT, InvitationState.QUEUED,
            InvitationState.DECLINED, InvitationState.EXPIRED, InvitationState.RELEASED, InvitationState.CANCELLED);

    private OfferView offer(Demand demand, Invitation it, List<Invitation> standing, List<Caution> doubts) {
        var rivals = standing.stream().filter(other -> other.packageIds().equals(it.packageIds())).toList();
        var asked = demand.packages().stream().filter(one -> it.packageIds().contains(one.id())).toList();
        boolean comparable = it.state() == InvitationState.ACCEPTED && rivals.size() > 1;
        boolean outdated = it.state() == InvitationState.ACCEPTED && asked.stream().anyMatch(one -> one.changedIn() > it.answeredRevision());
        return new OfferView(it.id(), it.crewId(), it.crew(), it.installer(), it.state(), it.position(), it.mode() == RoundMode.IN_TURN,
                asked.stream().map(WorkPackage::position).toList(), it.sentAt(), it.deadline(), it.answeredAt(), it.priceFen(), it.starts(), it.ends(),
                it.answerNote(), it.declineCode(), it.endReason(), outdated, comparable && least(it, rivals, Invitation::priceFen),
                comparable && least(it, rivals, Invitation::starts), doubts,
                it.state() == InvitationState.ACCEPTED && !outdated && demand.state().open() ? engaging.findObstacle(demand, it).orElse(null) : null);
    }

    private static <T extends Comparable<T>> boolean least(Invitation it, List<Invitation> rivals, Function<Invitation, T> value) {
        var mine = value.apply(it);
        return mine != null && rivals.stream().map(value).filter(Objects::nonNull).noneMatch(other -> other.compareTo(mine) < 0);
    }

    ProjectView project(Demand demand, Engagement it) {
        var byId = new HashMap<UUID, WorkPackage>();
        demand.packages().forEach(one -> byId.put(one.id(), one));
        return new ProjectView(it.id(), it.company(), it.installer(), it.crewId(), it.crew(), it.state(), it.priceFen(), it.engagedAt(), it.endedAt(), it.endedSide(),
                it.endReason(), it.passedFirst(), it.qualityNote(), it.starts(), it.ends(),
                it.parts().stream().map(part -> {
                    var of = byId.get(part.packageId());
                    return new ProjectView.Stretch(of == null ? 0 : of.position(), of == null ? "" : of.title(), part.starts(), part.ends());
                }).toList());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
