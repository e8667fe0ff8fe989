package org.millwright.entry.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.EntrySight;
import org.millwright.entry.Filing;
import org.millwright.entry.Filings;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Rides;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Component;

/** The page of a filing's chain, as whoever looks at it may see it, with what was typed and refused. */
@Component
class ChainPages {

    private final Filings filings;
    private final ChainViews views;
    private final Rides rides;
    private final QuarantinePlaces places;
    private final Clock clock;

    ChainPages(Filings filings, ChainViews views, Rides rides, QuarantinePlaces places, Clock clock) {
        this.filings = filings;
        this.views = views;
        this.rides = rides;
        this.places = places;
        this.clock = clock;
    }

    ChainPage page(CurrentUser user, UUID id, @Nullable TransferInput typed, @Nullable HoursInput hours) {
        var filing = filings.getFiling(user, id);
        if (filing.terms() == null) throw Refusal.conflict("entry.refusal.is_" + filing.state().code());
        var view = views.view(filing);
        boolean orders = user.is(Role.COMPANY, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER);
        return new ChainPage(filing, view, typed, hours, orders, orders || user.is(Role.CREW_LEAD), user.is(Role.COMPANY, Role.ZONE_OFFICER), EntrySight.decides(user), user.role().inTheField(),
                orders ? riding(filing, view) : new ChainPage.Riding(List.of(), List.of(), 0));
    }

    private ChainPage.Riding riding(Filing filing, ChainView view) {
        var now = clock.instant();
        int carried = view.transfers().stream().filter(ride -> ride.cancelledAt() == null && ride.it().from() == ChainPoint.GATE && ride.it().to() == ChainPoint.SITE).mapToInt(ride -> ride.it().people()).sum();
        return new ChainPage.Riding(rides.listDrivers(), places.listPlaces(now, now.plusSeconds(1)), Math.max(0, filing.getTerms().members().size() - carried));
    }
}
