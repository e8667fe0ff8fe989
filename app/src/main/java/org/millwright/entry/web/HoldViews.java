package org.millwright.entry.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.EntrySight;
import org.millwright.entry.Explaining;
import org.millwright.entry.Filing;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldContact;
import org.millwright.entry.hold.HoldContacts;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.entry.web.DecisionView.ClauseView;
import org.millwright.entry.web.HoldPage.ContactView;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.emergency.EmergencyCard;
import org.millwright.protocol.emergency.EmergencyCards;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Gathers what the page of a hold shows to its reader. */
@Component
class HoldViews {

    private static final int MOST = 200;

    private final DecisionRecords decisions;
    private final Explaining explaining;
    private final DecisionViews views;
    private final Holds holds;
    private final HoldContacts contacts;
    private final Filings filings;
    private final KnownPeople people;
    private final Members members;
    private final Sites sites;
    private final Crews crews;
    private final QuarantineOrders orders;
    private final QuarantinePlaces places;
    private final EmergencyCards cards;
    private final EmergencyRuns runs;
    private final Zones zones;
    private final Clock clock;

    HoldViews(DecisionRecords decisions, Explaining explaining, DecisionViews views, Holds holds, HoldContacts contacts, Filings filings, KnownPeople people, Members members, Sites sites, Crews crews, QuarantineOrders orders, QuarantinePlaces places,
              EmergencyCards cards, EmergencyRuns runs, Zones zones, Clock clock) {
        this.decisions = decisions;
        this.explaining = explaining;
        this.views = views;
        this.holds = holds;
        this.contacts = contacts;
        this.filings = filings;
        this.people = people;
        this.members = members;
        this.sites = sites;
        this.crews = crews;
        this.orders = orders;
        this.places = places;
        this.cards = cards;
        this.runs = runs;
        this.zones = zones;
        this.clock = clock;
    }

    /** The health officer changes it as he orders. */
    static int days(Hold it) {
        return it.days() > 0 ? it.days() : Hold.USUAL_DAYS;
    }

    HoldsPage list() {
        var open = holds.listOpen(MOST);
        var names = names(open.stream().map(Hold::memberId).toList());
        var counts = contacts.count(open.stream().map(Hold::id).toList());
        var numbers = filings.listNumbers(open.stream().map(Hold::filingId).distinct().toList());
        return new HoldsPage(open.stream().map(it -> new HoldsPage.Line(it, numbers.getOrDefault(it.filingId(), ""), names.getOrDefault(it.memberId(), "–"), it.filingId(),
                counts.getOrDefault(it.id(), 0L))).toList());
    }

    /** @throws NotFound for who does not see the filing, and of another's for a member */
    HoldPage page(CurrentUser user, UUID id) {
        var hold = holds.getHold(id);
        var filing = filings.getFiling(user, hold.filingId());
        boolean own = members.findByAccount(user.accountId()).filter(it -> it.id().equals(hold.memberId())).isPresent();
        if (user.is(Role.MEMBER) && !own) throw new NotFound("hold");
        boolean acts = user.is(Role.HEALTH_OFFICER);
        var listed = EntrySight.decides(user) ? contacts.listContacts(id) : List.<HoldContact>of();
        var names = names(Stream.concat(Stream.of(hold.memberId()), listed.stream().map(HoldContact::memberId)).toList());
        var order = orders.listOf(hold.memberId()).stream().filter(it -> it.endsAt().isAfter(clock.instant())).findFirst().orElse(null);
        boolean prepares = acts && order == null && hold.ended() == null && hold.grave();
        var now = clock.instant();
        return new HoldPage(HoldPage.Held.of(hold, EntrySight.decides(user)), filing.number(), names.getOrDefault(hold.memberId(), "–"), sites.findSite(filing.getTerms().siteId()).map(Site::name).orElse(""), filing.getTerms().siteId(),
                crews.findCrew(filing.getTerms().crewId()).map(Crew::name).orElse(""), listed(listed, names), order == null ? null : HoldPage.Ordered.of(order),
                prepares ? places.listPlaces(now, now.plus(Duration.ofDays(days(hold)))) : List.of(),
                prepares ? new HoldPage.Prepared(now.atZone(zones.currentZone().timeZone()).toLocalDateTime().withSecond(0).withNano(0).toString(), days(hold)) : null,
                causes(user, hold), why(user, hold, filing), cards.findCard(EmergencyCard.Kind.POSITIVE).map(EmergencyCard::id).orElse(null), running(user, filing.getTerms().siteId()), acts, EntrySight.decides(user), own, user.role().inTheField());
    }

    private List<HoldPage.CauseView> causes(CurrentUser user, Hold it) {
        if (!EntrySight.decides(user) || it.ended() != null) return List.of();
        var causes = holds.listHolds(contacts.listCauses(it.memberId()));
        var names = names(causes.stream().map(Hold::memberId).toList());
        return causes.stream().map(one -> new HoldPage.CauseView(one.id(), names.getOrDefault(one.memberId(), "–"))).toList();
    }

    private HoldPage.@Nullable Running running(CurrentUser user, UUID site) {
        if (!EntrySight.decides(user)) return null;
        return runs.listOpen().stream().filter(it -> !it.drill() && it.card().kind() == EmergencyCard.Kind.POSITIVE && site.equals(it.siteId())).findFirst()
                .map(it -> new HoldPage.Running(it.id(), it.startedAt())).orElse(null);
    }

    private List<ClauseView> why(CurrentUser user, Hold it, Filing filing) {
        if (!EntrySight.decides(user) || it.ended() != null || it.liftedAt() != null) return List.of();
        return decisions.findDecision(it.decisionId()).map(kept -> views.decision(explaining.explainTo(it.memberId(), kept, "hold " + filing.number()), views.labels(filing), null, true).open()
                .stream().filter(clause -> clause.worst() == it.verdict()).toList()).orElse(List.of());
    }

    private List<ContactView> listed(List<HoldContact> found, Map<UUID, String> names) {
        var ids = found.stream().map(HoldContact::filingId).distinct().toList();
        var numbers = filings.listNumbers(ids);
        var held = holds.listOpen(ids).stream().map(Hold::memberId).collect(Collectors.toSet());
        var views = new ArrayList<ContactView>();
        found.forEach(it -> views.add(new ContactView(it.memberId(), names.getOrDefault(it.memberId(), "–"), numbers.getOrDefault(it.filingId(), ""), it.filingId(), it.way(),
                it.close(), it.cleared(), it.clearReason(), held.contains(it.memberId()))));
        return views;
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        return people.listMembers(ids).stream().collect(Collectors.toMap(Member::id, HoldViews::label));
    }

    /** Two of a crew may be masked alike. */
    private static String label(Member it) {
        var document = it.documentMasked();
        return (it.maskedName() + " " + document.substring(Math.max(0, document.length() - 4))).strip();
    }
}
