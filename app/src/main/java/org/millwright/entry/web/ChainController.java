package org.millwright.entry.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filings;
import org.millwright.entry.TypedFields;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Rides;
import org.millwright.entry.chain.Transfers;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chain of a filing: rides, and where the crew was seen. */
@Controller
class ChainController {

    /** Who may look at a chain, as the route says. */
    static final Role[] READERS = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER};

    private final Filings filings;
    private final Chains chains;
    private final ChainGaps gaps;
    private final ChainPages pages;
    private final Transfers transfers;
    private final Rides rides;
    private final QuarantinePlaces places;
    private final Zones zones;
    private final Clock clock;

    ChainController(Filings filings, Chains chains, ChainGaps gaps, ChainPages pages, Transfers transfers, Rides rides, QuarantinePlaces places, Zones zones, Clock clock) {
        this.filings = filings;
        this.chains = chains;
        this.gaps = gaps;
        this.pages = pages;
        this.transfers = transfers;
        this.rides = rides;
        this.places = places;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param members ids; none for everybody */
    public record PointInput(@Nullable String point, @Nullable List<String> members) {}

    @GetMapping("/filings/{id}/chain")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/chain", pages.page(user, id, null, null));
    }

    @PostMapping("/filings/{id}/transfers")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER}, scope = "entry:write")
    Answer order(CurrentUser user, @PathVariable UUID id, @Input TransferInput form) {
        filings.getFiling(user, id);
        var typed = typed();
        var plate = typed.plate("plate", form.plate());
        var driver = driver(form, typed);
        int seats = typed.whole("seats", form.seats(), 1, 99);
        int people = typed.whole("people", form.people(), 1, 99);
        var place = place(form);
        var from = point("from", form.from(), place, typed);
        var to = point("to", form.to(), place, typed);
        var departs = typed.moment("departs", form.departs(), true);
        var arrives = typed.moment("arrives", form.arrives(), true);
        if (departs != null && arrives != null && !arrives.isAfter(departs)) typed.problems().add("arrives", form.arrives(), "entry.problem.order", words(form.arrives()), words(form.departs()));
        if (from != null && from == to) typed.problems().add("to", form.to(), "entry.problem.same_point");
        if (typed.problems().any()) return Answer.refused("entry/chain", pages.page(user, id, form, null), typed.problems());
        transfers.order(user, id, new Transfers.Transfer(Ids.next(), plate, driver.name(), driver.id(), seats, people, from, to, place.orElse(null), departs, arrives));
        return Answer.created("/filings/" + id + "/chain").say("entry.done.transfer");
    }

    private record Driving(@Nullable UUID id, String name) {}

    /** One of the zone's drivers, or whoever is named: not both, for then nobody would know who drives. */
    private Driving driver(TransferInput form, TypedFields typed) {
        var name = typed.text("driver", form.driver(), 0, 60);
        var chosen = TypedFields.id(form.driverId());
        if (chosen.isEmpty()) return new Driving(null, name);
        if (!name.isEmpty()) typed.problems().add("driver", form.driver(), "entry.problem.driver_twice", name);
        var known = rides.listDrivers().stream().filter(one -> one.id().equals(chosen.get())).findFirst();
        if (known.isEmpty()) typed.problems().add("driverId", form.driverId(), "entry.problem.choose");
        return new Driving(chosen.get(), known.map(Rides.Driver::name).orElse(""));
    }

    /** The quarantine place that one of the two ends is. */
    private Optional<UUID> place(TransferInput form) {
        var found = TypedFields.id(form.to()).or(() -> TypedFields.id(form.from()));
        found.ifPresent(places::getPlace);
        return found;
    }

    private static @Nullable ChainPoint point(String field, @Nullable String text, Optional<UUID> place, TypedFields typed) {
        return place.isPresent() && TypedFields.id(text).equals(place) ? ChainPoint.LODGING : typed.chosen(field, ChainPoint.class, text);
    }

    /** A ride that does not take place: its vehicle and its seats are free again. */
    @PostMapping("/filings/{id}/transfers/{transfer}/cancellation")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER}, scope = "entry:write")
    Answer cancel(CurrentUser user, @PathVariable UUID id, @PathVariable UUID transfer, @Input ReasonInput form) {
        filings.getFiling(user, id);
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return Answer.refused("entry/chain", pages.page(user, id, null, null), problems);
        transfers.cancel(user, id, transfer, reason);
        return Answer.done("/filings/" + id + "/chain").say("entry.done.ride_cancelled");
    }

    /** By a person's word, where nobody scans. */
    @PostMapping("/filings/{id}/points")
    @Allowed(value = {Role.COMPANY, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER}, scope = "entry:write")
    Answer seen(CurrentUser user, @PathVariable UUID id, @Input PointInput form) {
        var filing = filings.getFiling(user, id);
        var typed = typed();
        var point = typed.chosen("point", ChainPoint.class, form.point());
        var named = form.members() == null ? List.<UUID>of() : form.members().stream().map(TypedFields::id).flatMap(Optional::stream).distinct().toList();
        if (!filing.getTerms().members().containsAll(named)) throw new NotFound("member");
        if (typed.problems().any()) return Answer.refused("entry/chain", pages.page(user, id, null, null), typed.problems());
        chains.seen(id, named.size() == filing.getTerms().members().size() ? List.of() : named, point, clock.instant(), "told/" + Ids.next());
        return Answer.done("/filings/" + id + "/chain").say("entry.done.seen");
    }

    /** Why nobody saw them for so long. */
    @PostMapping("/filings/{id}/gaps/{gap}/closure")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer closeGap(CurrentUser user, @PathVariable UUID id, @PathVariable UUID gap, @Input ReasonInput form) {
        filings.getFiling(user, id);
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return Answer.refused("entry/chain", pages.page(user, id, null, null), problems);
        gaps.close(user, id, gap, reason);
        return Answer.done("/filings/" + id + "/chain").say("entry.done.gap_closed");
    }

    /** A moment as it was typed, the way people write it. */
    private static String words(@Nullable String typed) {
        return TypedFields.strip(typed).replace('T', ' ');
    }

    private TypedFields typed() {
        return new TypedFields(new Problems(), zones.currentZone().timeZone());
    }
}
