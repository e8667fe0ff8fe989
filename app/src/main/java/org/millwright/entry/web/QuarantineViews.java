package org.millwright.entry.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.DecisionRecords;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.TypedFields;
import org.millwright.entry.hold.Holds;
import org.millwright.entry.quarantine.MissingReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.entry.web.QuarantinePage.Period;
import org.millwright.entry.web.QuarantinePage.Typed;
import org.millwright.entry.web.QuarantinePage.Wanted;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Gathers what the quarantine page shows; beds are free when they are so over the whole time asked for, not today. */
@Component
class QuarantineViews {

    /**
     * @param late   only those whose report is missing
     * @param filing whose people are to be ordered
     * @param hold   or one of them alone
     */
    record Looked(int page, boolean late, @Nullable UUID filing, @Nullable UUID hold, Typed typed) {}

    private final QuarantinePlaces places;
    private final QuarantineOrders orders;
    private final MissingReports missing;
    private final Filings filings;
    private final Holds holds;
    private final DecisionRecords decisions;
    private final KnownPeople people;
    private final Members members;
    private final Zones zones;
    private final Clock clock;

    QuarantineViews(QuarantinePlaces places, QuarantineOrders orders, MissingReports missing, Filings filings, Holds holds, DecisionRecords decisions, KnownPeople people, Members members,
                    Zones zones, Clock clock) {
        this.places = places;
        this.orders = orders;
        this.missing = missing;
        this.filings = filings;
        this.holds = holds;
        this.decisions = decisions;
        this.people = people;
        this.members = members;
        this.zones = zones;
        this.clock = clock;
    }

    QuarantinePage page(CurrentUser user, Looked looked) {
        var now = clock.instant();
        if (user.is(Role.MEMBER, Role.CREW_LEAD)) {
            var own = members.findByAccount(user.accountId()).map(it -> orders.listOf(it.id())).orElse(List.of()).stream().filter(it -> it.endsAt().isAfter(now)).findFirst();
            return new QuarantinePage(List.of(), new Period(now, now), new Paged<>(List.of(), 1, 20, 0), Map.of(), false, reports(0), own.orElse(null), null, looked.typed());
        }
        var running = orders.listRunning(new Paged.Ask(looked.page(), 20), looked.late());
        var names = people.listMembers(running.rows().stream().map(QuarantineOrders.Order::memberId).toList()).stream().collect(Collectors.toMap(Member::id, Member::maskedName));
        var wanted = looked.filing() == null || !user.is(Role.HEALTH_OFFICER) ? null : looked.hold() == null ? ofFiling(user, looked.filing()) : ofHold(user, looked.filing(), looked.hold());
        var period = period(wanted, looked.typed(), now);
        return new QuarantinePage(places.listPlaces(period.from(), period.until()), period, running, new HashMap<>(names), user.is(Role.HEALTH_OFFICER), reports(orders.countLate()), null, wanted,
                looked.typed());
    }

    /** As typed, as far as it can be read; else as prepared; without an order it is now. */
    private Period period(@Nullable Wanted wanted, Typed typed, Instant now) {
        if (wanted == null) return new Period(now, now.plusSeconds(1));
        var reading = new TypedFields(new Problems(), zones.currentZone().timeZone());
        @Nullable String from = typed.values().get("from");
        @Nullable String days = typed.values().get("days");
        var begins = from == null ? null : reading.moment("from", from, true);
        int typedDays = days == null ? 0 : reading.whole("days", days, 1, 60);
        var start = begins == null ? wanted.begins() : begins;
        return new Period(start, start.plus(Duration.ofDays(days == null || reading.problems().any() ? wanted.days() : typedDays)));
    }

    private QuarantinePage.Reports reports(long late) {
        return new QuarantinePage.Reports(missing.today().hour(), late);
    }

    private Wanted ofFiling(CurrentUser user, UUID id) {
        var filing = filings.getFiling(user, id);
        var terms = filing.getTerms();
        int days = filing.standing() == null ? 0 : decisions.findDecision(filing.standing().decisionId()).map(DecisionRecords.Kept::quarantineDays).orElse(0);
        return new Wanted(id, null, filing.number(), terms.members().size(), terms.arrivesFrom(), words(terms.arrivesFrom()), Math.max(1, days));
    }

    private Wanted ofHold(CurrentUser user, UUID filingId, UUID id) {
        var filing = filings.getFiling(user, filingId);
        var hold = holds.getHold(id);
        var now = clock.instant();
        return new Wanted(filingId, id, filing.number(), 1, now, words(now), HoldViews.days(hold));
    }

    private String words(Instant at) {
        return at.atZone(zones.currentZone().timeZone()).toLocalDateTime().withSecond(0).withNano(0).toString();
    }
}
