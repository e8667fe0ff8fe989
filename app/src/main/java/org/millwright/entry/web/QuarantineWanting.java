package org.millwright.entry.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.DecisionRecords.Kept;
import org.millwright.entry.Explaining;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.web.QuarantinePage.Person;
import org.millwright.entry.web.QuarantinePage.Wanted;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Who is to be ordered into quarantine: those of a filing of whom the rules ask it, first of all; or one person whom no filing brings. */
@Component
class QuarantineWanting {

    private final Filings filings;
    private final DecisionRecords decisions;
    private final Explaining explaining;
    private final QuarantineOrders orders;
    private final KnownPeople people;
    private final Zones zones;
    private final Clock clock;

    QuarantineWanting(Filings filings, DecisionRecords decisions, Explaining explaining, QuarantineOrders orders, KnownPeople people, Zones zones, Clock clock) {
        this.filings = filings;
        this.decisions = decisions;
        this.explaining = explaining;
        this.orders = orders;
        this.people = people;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param chosen in a form that was refused; null before */
    @Nullable Wanted wanted(CurrentUser user, @Nullable UUID filingId, @Nullable UUID member, @Nullable Collection<UUID> chosen) {
        if (filingId == null) return member == null ? null : wanted(null, "", List.of(member), Set.of(member), clock.instant(), 1);
        var filing = filings.getFiling(user, filingId);
        var terms = filing.getTerms();
        @Nullable Kept kept = filing.standing() == null ? null : decisions.findDecision(filing.standing().decisionId()).orElse(null);
        return wanted(filingId, filing.number(), terms.members(), chosen != null ? chosen : asked(kept, terms.members()), terms.arrivesFrom(), kept == null ? 1 : kept.quarantineDays());
    }

    /** Nobody's facts are opened for it: the record says who, not why. */
    private Collection<UUID> asked(@Nullable Kept kept, List<UUID> all) {
        if (kept == null) return all;
        var asked = explaining.explain(kept).subjects().stream().filter(it -> it.about() == FactSubject.PERSON && it.line().record().verdict() == Verdict.QUARANTINE).map(Explaining.Explained::id).toList();
        return asked.isEmpty() ? all : asked;
    }

    private Wanted wanted(@Nullable UUID filingId, String number, List<UUID> members, Collection<UUID> picked, Instant begins, int days) {
        int atLeast = Math.max(1, days);
        var held = orders.listHeld(members, begins, begins.plus(Duration.ofDays(atLeast)));
        Map<UUID, String> names = people.listMembers(members).stream().collect(Collectors.toMap(Member::id, Member::maskedName));
        var who = members.stream().filter(names::containsKey).map(id -> new Person(id, names.get(id), held.contains(id), picked.contains(id) && !held.contains(id))).toList();
        return new Wanted(filingId, number, who, begins, begins.atZone(zones.currentZone().timeZone()).toLocalDateTime().withSecond(0).withNano(0).toString(), atLeast);
    }
}
