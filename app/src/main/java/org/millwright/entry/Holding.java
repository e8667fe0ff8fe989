package org.millwright.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.directory.Crews;
import org.millwright.entry.Against.Said;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.entry.hold.ContactsChanged;
import org.millwright.entry.hold.Hold;
import org.millwright.entry.hold.HoldContact;
import org.millwright.entry.hold.HoldContacts;
import org.millwright.entry.hold.HoldEnded;
import org.millwright.entry.hold.HoldHandled;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.hold.PersonHeld;
import org.millwright.identity.Role;
import org.millwright.notice.Recipients;
import org.millwright.protocol.rule.Finding;
import org.millwright.responsibility.ResponsibilityNet;
import org.millwright.responsibility.Step;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Goes on deciding about people once their crew is in. Whoever is judged to quarantine or refused since he came, or is positive, is held: his pass is taken back in the same transaction,
 * those who answer for him hear of it, and who was with him is listed and judged again.
 */
@Component
class Holding {

    private final Holds holds;
    private final HoldContacts contacts;
    private final Presences presences;
    private final DecisionRecords records;
    private final FilingHistory history;
    private final Crews crews;
    private final ResponsibilityNet net;
    private final ApplicationEventPublisher events;

    Holding(Holds holds, HoldContacts contacts, Presences presences, DecisionRecords records, FilingHistory history, Crews crews, ResponsibilityNet net, ApplicationEventPublisher events) {
        this.holds = holds;
        this.contacts = contacts;
        this.presences = presences;
        this.records = records;
        this.history = history;
        this.crews = crews;
        this.net = net;
        this.events = events;
    }

    void follow(List<Made> made, Instant now) {
        var in = made.stream().filter(it -> it.of().state() == FilingState.ARRIVED).toList();
        if (in.isEmpty()) return;
        var ids = Deciding.ids(in);
        var people = presences.listPresences(ids).stream().filter(it -> it.missedAt() == null && it.outAt() == null).collect(Collectors.groupingBy(Presence::filingId));
        var open = holds.listOpen(ids).stream().collect(Collectors.groupingBy(Hold::filingId, Collectors.toMap(Hold::memberId, Function.identity())));
        var covered = covered(people.values().stream().flatMap(List::stream).map(Presence::cameUnder).filter(Objects::nonNull).collect(Collectors.toSet()));
        var close = contacts.closeAmong(people.values().stream().flatMap(List::stream).map(Presence::memberId).collect(Collectors.toSet()));
        var touched = new HashSet<UUID>();
        in.forEach(it -> new Round(it, now, covered, close, touched).follow(people.getOrDefault(it.decision().filingId(), List.of()), open.getOrDefault(it.decision().filingId(), Map.of())));
        // Only now: whoever hears of it decides about some of these filings again, and holds people in them.
        if (!touched.isEmpty()) events.publishEvent(new ContactsChanged(CurrentZone.id(), List.copyOf(touched)));
    }

    /** Of the people who are here and not held: how many such decisions would hold. Nothing is done. */
    long countHeldBy(Collection<Made> made) {
        var ids = Deciding.ids(List.copyOf(made));
        var held = holds.listOpen(ids).stream().map(Hold::memberId).collect(Collectors.toSet());
        var people = presences.listPresences(ids).stream().filter(it -> it.here() && !held.contains(it.memberId())).collect(Collectors.groupingBy(Presence::filingId));
        var covered = covered(people.values().stream().flatMap(List::stream).map(Presence::cameUnder).filter(Objects::nonNull).collect(Collectors.toSet()));
        return made.stream().mapToLong(it -> {
            var crew = people.getOrDefault(it.decision().filingId(), List.of());
            return crew.stream().filter(who -> Against.of(it, who, of(covered, who, crew)).isPresent()).count();
        }).sum();
    }

    /** Whoever has not come yet was admitted as those were who have. */
    private static Set<Said> of(Map<UUID, Set<Said>> covered, Presence who, List<Presence> crew) {
        var under = who.cameUnder() != null ? Optional.of(who.cameUnder()) : crew.stream().map(Presence::cameUnder).filter(Objects::nonNull).findFirst();
        return under.map(decision -> covered.getOrDefault(decision, Set.of())).orElse(Set.of());
    }

    /** By decision, what it said against whom. */
    private Map<UUID, Set<Said>> covered(Collection<UUID> decisions) {
        var all = records.listDecisions(decisions);
        var books = all.stream().map(DecisionRecords.Kept::book).distinct().collect(Collectors.toMap(Function.identity(), print -> records.text(records.getBook(print))));
        return all.stream().collect(Collectors.toMap(DecisionRecords.Kept::id, kept -> books.get(kept.book()).read(kept.judged(), kept.judgedAt()).stream()
                .flatMap(line -> line.record().clauses().stream().filter(one -> one.state() == Finding.State.UNMET).map(one -> new Said(line.id(), one.clause().id()))).collect(Collectors.toSet())));
    }

    /** One filing's. */
    private final class Round {

        private final Made made;
        private final Instant now;
        private final Map<UUID, Set<Said>> covered;
        private final Set<UUID> close;
        private final UUID filing;
        private final List<Hold> begun = new ArrayList<>();
        private final Set<UUID> touched;

        Round(Made made, Instant now, Map<UUID, Set<Said>> covered, Set<UUID> close, Set<UUID> touched) {
            this.made = made;
            this.now = now;
            this.covered = covered;
            this.close = close;
            this.touched = touched;
            this.filing = made.decision().filingId();
        }

        void follow(List<Presence> people, Map<UUID, Hold> open) {
            for (var who : people) {
                var against = Against.of(made, who, of(covered, who, people));
                var hold = Optional.ofNullable(open.get(who.memberId()));
                if (against.isPresent()) hold(hold, who, against.get(), close.contains(who.memberId()));
                else hold.ifPresent(this::lift);
            }
            if (!begun.isEmpty()) tellHeld();
        }

        private void hold(Optional<Hold> known, Presence who, Against why, boolean contact) {
            boolean grave = why.grave() || known.filter(Hold::grave).isPresent();    // once a danger, only an officer ends it
            boolean goesOn = known.isPresent() && holds.restate(known.get().id(), made.id(), why.verdict(), why.days(), grave, null);
            var hold = new Hold(goesOn ? known.get().id() : Ids.next(), filing, who.memberId(), made.id(), why.verdict(), why.days(), who.here(), grave, now, null, null, null, "");
            if (!goesOn) {
                holds.insert(hold);
                begun.add(hold);
            }
            boolean again = goesOn && known.get().liftedAt() != null;
            // Whoever is held for having been with somebody passes nothing on to those who were with him, until he is positive himself.
            boolean listed = (why.positive() || why.grave() && !contact) && contacts.list(hold, why.positive()) > 0;
            if (listed || again) touch(hold);
        }

        private void lift(Hold it) {
            if (!it.grave()) {
                holds.end(it.id(), Hold.End.BROUGHT, "", null, now);
                history.add(filing, now, "hold_brought");
                events.publishEvent(new HoldHandled(CurrentZone.id(), filing, it.id(), it.memberId(), HoldHandled.Step.BROUGHT));
                events.publishEvent(new HoldEnded(CurrentZone.id(), filing, it.memberId(), true));
                touch(it);
            } else if (it.liftedAt() == null) {
                holds.restate(it.id(), made.id(), it.verdict(), it.days(), true, now);
                events.publishEvent(new FilingTold(CurrentZone.id(), filing, Recipients.roles(Role.HEALTH_OFFICER), "hold_lifted", it.id() + "/" + now, List.of(made.of().number())));
                touch(it);
            }
        }

        private void touch(Hold it) {
            contacts.listContacts(it.id()).stream().filter(one -> !one.cleared()).map(HoldContact::memberId).forEach(touched::add);
        }

        private void tellHeld() {
            history.add(filing, now, "held", String.valueOf(begun.size()));
            begun.forEach(it -> events.publishEvent(new HoldHandled(CurrentZone.id(), filing, it.id(), it.memberId(), HoldHandled.Step.HELD)));
            events.publishEvent(new PersonHeld(CurrentZone.id(), filing, begun.stream().map(Hold::memberId).toList()));
            boolean grave = begun.stream().anyMatch(Hold::grave);
            var whom = net.answering(filing, Step.PEOPLE, Step.JOURNEY, Step.SITE, Step.REVIEW).and(new Recipients(crews.listLeadMemberships(List.of(made.of().crewId())),
                    Set.of(made.of().installerId(), made.of().companyId()), grave ? Set.of(Role.HEALTH_OFFICER, Role.ZONE_OFFICER) : Set.of(Role.HEALTH_OFFICER)));
            events.publishEvent(new FilingTold(CurrentZone.id(), filing, whom, grave ? "held" : "held_bring", made.id().toString(), List.of(made.of().number(), begun.size())));
        }
    }
}
