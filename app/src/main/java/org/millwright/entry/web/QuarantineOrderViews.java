package org.millwright.entry.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Member;
import org.millwright.entry.Filing;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.quarantine.BedMoves;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.springframework.stereotype.Component;

/** Gathers what the page of one person's quarantine shows; its reports are read with it. */
@Component
class QuarantineOrderViews {

    private final QuarantineOrders orders;
    private final QuarantinePlaces places;
    private final DailyReports daily;
    private final BedMoves moves;
    private final KnownPeople people;
    private final Filings filings;
    private final Clock clock;

    QuarantineOrderViews(QuarantineOrders orders, QuarantinePlaces places, DailyReports daily, BedMoves moves, KnownPeople people, Filings filings, Clock clock) {
        this.orders = orders;
        this.places = places;
        this.daily = daily;
        this.moves = moves;
        this.people = people;
        this.filings = filings;
        this.clock = clock;
    }

    QuarantineOrderPage page(UUID id, QuarantineOrderPage.Typed typed) {
        var order = orders.getOrder(id);
        var name = people.listMembers(List.of(order.memberId())).stream().findFirst().map(Member::maskedName).orElse("–");
        @Nullable String number = order.filingId() == null ? null : filings.findFiling(order.filingId()).map(Filing::number).orElse(null);
        var now = clock.instant();
        var free = now.isBefore(order.endsAt()) ? places.listPlaces(now.isBefore(order.startsAt()) ? order.startsAt() : now, order.endsAt()) : List.<QuarantinePlaces.Place>of();
        return new QuarantineOrderPage(order, name, number, daily.readReports(order), daily.limit(), moves.listChanges(id), free, typed);
    }
}
