package org.millwright.entry.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.GateAlertRaised;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.Outcome;
import org.millwright.checkpoint.PassContent;
import org.millwright.checkpoint.PassOrder;
import org.millwright.checkpoint.PassageDecided;
import org.millwright.checkpoint.PassSubject;
import org.millwright.checkpoint.Passes;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.EntryAdmitted;
import org.millwright.entry.EntryEnded;
import org.millwright.entry.EntryMissed;
import org.millwright.entry.Filing;
import org.millwright.entry.FilingState;
import org.millwright.entry.FilingTold;
import org.millwright.entry.Filings;
import org.millwright.entry.Presence;
import org.millwright.entry.Presences;
import org.millwright.entry.chain.PassesWanted.Wanted;
import org.millwright.entry.hold.HoldEnded;
import org.millwright.entry.hold.HoldEnding;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.hold.PersonHeld;
import org.millwright.entry.quarantine.QuarantineHandled;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Orders a pass for each person who is admitted, takes it back when the admission ends, and hears from the gates where they were seen. A pass says nothing of a
 * verdict: name masked, last four, site, and how long.
 */
@Component
class EntryPasses {

    private static final String TYPE = "filing-member";

    private final Passes passes;
    private final Filings filings;
    private final Members members;
    private final PassesWanted wanted;
    private final Chains chains;
    private final Presences presences;
    private final Holds holds;
    private final HoldEnding ending;
    private final ResponsibilityNet net;
    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryPasses(Passes passes, Filings filings, Members members, PassesWanted wanted, Chains chains, Presences presences, Holds holds, HoldEnding ending, ResponsibilityNet net, JdbcClient db,
                ApplicationEventPublisher events, Clock clock) {
        this.passes = passes;
        this.filings = filings;
        this.members = members;
        this.wanted = wanted;
        this.chains = chains;
        this.presences = presences;
        this.holds = holds;
        this.ending = ending;
        this.net = net;
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Told twice, it finds the pass it has ordered. */
    @ApplicationModuleListener
    void on(EntryAdmitted event) {
        hold(event.filingId());
        var filing = filings.findFiling(event.filingId()).filter(it -> it.state() == FilingState.ADMITTED || it.state() == FilingState.ARRIVED);
        filing.ifPresent(it -> {
            var coming = presences.listPresences(it.id()).stream().filter(one -> one.missedAt() == null && one.outAt() == null).map(Presence::memberId).filter(one -> !holds.isHeld(it.id(), one)).toList();
            members.listMembers(coming).forEach(member -> order(it, member));
        });
    }

    /** At once, with what it follows from: no gate is to believe a pass for as long as a listener takes. */
    @EventListener
    void on(PersonHeld event) {
        filings.findFiling(event.filingId()).ifPresent(it -> event.members().forEach(member -> takeBackStay(it, member)));
    }

    /** Whoever did not come in time. The others of the crew keep theirs. */
    @EventListener
    void on(EntryMissed event) {
        filings.findFiling(event.filingId()).ifPresent(it -> event.members().forEach(member -> takeBackStay(it, member)));
    }

    @EventListener
    void on(HoldEnded event) {
        if (!event.here()) return;
        filings.findFiling(event.filingId()).filter(it -> it.state() == FilingState.ARRIVED && it.getTerms().leavesAt().isAfter(clock.instant()))
                .ifPresent(it -> members.listMembers(List.of(event.memberId())).forEach(member -> order(it, member)));
    }

    private void takeBackStay(Filing it, UUID member) {
        var stay = new Stay(it.getTerms().arrivesFrom(), it.getTerms().leavesAt());
        takeBack(member, it.number(), (one, pass) -> stay.overlaps(one));
    }

    /** Two words on one filing are heard one after the other: admitted, ended and admitted again may be told at the same moment, and the second has to see what the first did. */
    private void hold(UUID filingId) {
        db.sql("select id from filing where zone_id = :zone and id = :id for update").param("zone", CurrentZone.id()).param("id", filingId).query(UUID.class).optional();
    }

    private void order(Filing filing, Member member) {
        var terms = filing.getTerms();
        var whole = new Stay(terms.arrivesFrom(), terms.leavesAt());
        var wanted = this.wanted.listWanted(filing, member.id()).stream().filter(it -> it.until().isAfter(clock.instant())).collect(Collectors.toMap(it -> new Stay(it.from(), it.until()), it -> it));
        var plate = plate(terms, member);
        var left = takeBack(member.id(), filing.number(), (it, pass) -> it.overlaps(whole) && !(wanted.containsKey(it) && Objects.equals(pass.content().plate(), plate)));
        wanted.values().stream().filter(it -> !left.contains(new Stay(it.from(), it.until()))).sorted(Comparator.comparing(Wanted::from)).forEach(it -> {
            var content = PassContent.person(member.name(), members.openDocument(member.id(), "entry pass " + filing.number()), it.place(), plate);
            passes.issue(new PassOrder(new PassSubject(TYPE, member.id()), content, it.from(), it.until(), member.accountId(), filing.installerId()));
        });
    }

    private @Nullable String plate(Filing.Terms terms, Member member) {
        if (terms.vehicles().size() < 2) return PassPlate.of(terms.vehicles(), member.name(), 1);
        return PassPlate.of(terms.vehicles(), member.name(), members.listMembers(terms.members()).stream().filter(it -> it.name().equals(member.name())).count());
    }

    /** Whoever is ordered into quarantine goes there first, and to the site when it is over, whenever that will be. */
    @ApplicationModuleListener
    void on(QuarantineHandled event) {
        if (event.step() != QuarantineHandled.Step.ORDERED && event.step() != QuarantineHandled.Step.CHANGED && event.step() != QuarantineHandled.Step.MOVED) return;
        for (var it : listQuarantined(event.subjectId())) {
            hold(it.filing());
            filings.findFiling(it.filing()).filter(filing -> filing.state() == FilingState.ADMITTED || filing.state() == FilingState.ARRIVED).filter(filing -> !holds.isHeld(filing.id(), it.member()))
                    .ifPresent(filing -> members.listMembers(List.of(it.member())).forEach(member -> order(filing, member)));
        }
    }

    private record Quarantined(UUID filing, UUID member) { }

    private List<Quarantined> listQuarantined(UUID orderId) {
        return db.sql("""
                select m.filing_id, m.member_id from quarantine_order o join filing_member m on m.zone_id = o.zone_id and m.member_id = o.member_id
                    join filing f on f.zone_id = m.zone_id and f.id = m.filing_id
                where o.zone_id = :zone and o.id = :order and f.state in ('admitted', 'arrived') and f.leaves_at > :now and m.missed_at is null and m.out_at is null order by f.arrives_from""")
                .param("zone", CurrentZone.id()).param("order", orderId).param("now", Rows.at(clock.instant())).query((row, n) -> new Quarantined(Rows.id(row, "filing_id"), Rows.id(row, "member_id"))).list();
    }

    @ApplicationModuleListener
    void on(EntryEnded event) {
        hold(event.filingId());
        var filing = filings.findFiling(event.filingId()).filter(it -> it.state() != FilingState.ADMITTED && it.state() != FilingState.ARRIVED && it.terms() != null);
        filing.ifPresent(it -> Stream.concat(it.getTerms().members().stream(), event.members().stream()).distinct().forEach(member -> {
            var admitted = admitted(member);
            takeBack(member, it.number(), (stay, pass) -> admitted.stream().noneMatch(one -> one.covers(stay)));
        }));
    }

    private record Stay(Instant from, Instant until) {

        boolean overlaps(Stay other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }

        boolean covers(Stay other) {
            return !other.from.isBefore(from) && !other.until.isAfter(until);
        }
    }

    /** @return the stays for which a live pass is left */
    private Set<Stay> takeBack(UUID member, String why, BiPredicate<Stay, IssuedPass> which) {
        Set<Stay> left = new HashSet<>();
        for (var pass : passes.listPasses(new PassSubject(TYPE, member))) {
            var stay = new Stay(pass.from(), pass.until());
            if (pass.revocation() != null || !pass.until().isAfter(clock.instant())) continue;
            if (which.test(stay, pass)) passes.revokeIfLive(pass.id(), why);
            else left.add(stay);
        }
        return left;
    }

    /** A person may be in several filings, one after another, and keeps the passes of the others. */
    private Set<Stay> admitted(UUID member) {
        return Set.copyOf(db.sql("""
                select distinct f.arrives_from, f.leaves_at from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id
                where f.zone_id = :zone and m.member_id = :member and f.state in ('admitted', 'arrived')
                  and m.missed_at is null and m.out_at is null and not exists (select 1 from entry_hold h where h.zone_id = m.zone_id and h.filing_id = m.filing_id and h.member_id = m.member_id and h.ended_at is null)""")
                .param("zone", CurrentZone.id()).param("member", member).query((row, n) -> new Stay(Rows.instant(row, "arrives_from"), Rows.instant(row, "leaves_at"))).list());
    }

    /** Who is let in has been there. A good pass alone says nothing: it may be in other hands, or its holder was turned away. */
    @ApplicationModuleListener
    void on(PassageDecided event) {
        if (!event.subject().type().equals(TYPE)) return;
        var member = event.subject().id();
        if (event.outcome() == Outcome.LET_OUT) findFiling(member, event.decidedAt()).ifPresent(filing -> ending.letOut(filing, member, event.decidedAt()));
        if (event.outcome() != Outcome.LET_IN) return;
        findFiling(member, event.decidedAt()).ifPresent(filing -> chains.seen(filing, List.of(member), point(event.gateKind()), event.decidedAt(), "scan/" + event.deviceId() + "/" + event.seq()));
    }

    /** The zone's officers have it from the gate; here whoever answers for the way hears of it. */
    @ApplicationModuleListener
    void on(GateAlertRaised event) {
        if (event.about() == null || !event.about().type().equals(TYPE)) return;
        findFiling(event.about().id(), clock.instant()).flatMap(filings::findFiling).ifPresent(filing -> events.publishEvent(new FilingTold(CurrentZone.id(), filing.id(),
                net.answering(filing.id(), Step.JOURNEY), "gate_alert", event.alertId().toString(), List.of(filing.number(), event.words().getFirst(), event.words().getLast()))));
    }

    private Optional<UUID> findFiling(UUID member, Instant at) {
        List<UUID> found = db.sql("""
                select f.id from filing f join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id
                where f.zone_id = :zone and m.member_id = :member and f.state in ('admitted', 'arrived') and f.leaves_at >= :at and m.out_at is null order by m.missed_at is not null, f.arrives_from limit 1""")
                .param("zone", CurrentZone.id()).param("member", member).param("at", Rows.at(at)).query(UUID.class).list();
        return found.stream().findFirst();
    }

    private static ChainPoint point(Gate.Kind kind) {
        return switch (kind) {
            case ZONE -> ChainPoint.GATE;
            case RELAY -> ChainPoint.VEHICLE;
            case SITE -> ChainPoint.SITE;
            case LODGING -> ChainPoint.LODGING;
        };
    }
}
