package org.millwright.entry.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.directory.Members;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.TypedFields;
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

    /** @param late only those whose report is missing */
    record Looked(int page, boolean late) {

        static final Looked ALL = new Looked(1, false);
    }

    private final QuarantinePlaces places;
    private final QuarantineOrders orders;
    private final MissingReports missing;
    private final KnownPeople people;
    private final Members members;
    private final Zones zones;
    private final Clock clock;

    QuarantineViews(QuarantinePlaces places, QuarantineOrders orders, MissingReports missing, KnownPeople people, Members members, Zones zones, Clock clock) {
        this.places = places;
        this.orders = orders;
        this.missing = missing;
        this.people = people;
        this.members = members;
        this.zones = zones;
        this.clock = clock;
    }

    QuarantinePage page(CurrentUser user, Looked looked, @Nullable Wanted wanted, Typed typed) {
        var now = clock.instant();
        if (user.is(Role.MEMBER, Role.CREW_LEAD)) {
            var own = members.findByAccount(user.accountId()).map(it -> orders.listOf(it.id())).orElse(List.of()).stream().filter(it -> it.endsAt().isAfter(now)).findFirst();
            return new QuarantinePage(List.of(), new Period(now, now), new Paged<>(List.of(), 1, 20, 0), Map.of(), false, reports(0), own.orElse(null), null, typed);
        }
        var running = orders.listRunning(new Paged.Ask(looked.page(), 20), looked.late());
        var names = people.listMembers(running.rows().stream().map(QuarantineOrders.Order::memberId).toList()).stream().collect(Collectors.toMap(Member::id, Member::maskedName));
        var period = period(wanted, typed, now);
        return new QuarantinePage(places.listPlaces(period.from(), period.until()), period, running, new HashMap<>(names), user.is(Role.HEALTH_OFFICER), reports(orders.countLate()), null, wanted,
                typed);
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
}
