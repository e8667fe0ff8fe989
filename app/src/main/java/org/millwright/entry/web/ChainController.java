package org.millwright.entry.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.EntrySight;
import org.millwright.entry.Filings;
import org.millwright.entry.TypedFields;
import org.millwright.entry.chain.ChainGaps;
import org.millwright.entry.chain.ChainPoint;
import org.millwright.entry.chain.Chains;
import org.millwright.entry.chain.Transfers;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The chain of a filing: rides, where the crew was seen, hours in turn. */
@Controller
class ChainController {

    /** Who may look at a chain, as the route says. */
    static final Role[] READERS = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER};

    private final Filings filings;
    private final Chains chains;
    private final ChainGaps gaps;
    private final ChainViews views;
    private final Transfers transfers;
    private final Zones zones;
    private final Clock clock;

    ChainController(Filings filings, Chains chains, ChainGaps gaps, ChainViews views, Transfers transfers, Zones zones, Clock clock) {
        this.filings = filings;
        this.chains = chains;
        this.gaps = gaps;
        this.views = views;
        this.transfers = transfers;
        this.zones = zones;
        this.clock = clock;
    }

    /** @param members ids; none for everybody */
    public record PointInput(@Nullable String point, @Nullable List<String> members) {}

    public record ShiftInput(@Nullable String side, @Nullable String starts, @Nullable String ends, @Nullable String disinfected) {}

    @GetMapping("/filings/{id}/chain")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/chain", page(user, id, null, null));
    }

    private ChainPage page(CurrentUser user, UUID id, @Nullable TransferInput typed, @Nullable ShiftInput shift) {
        var filing = filings.getFiling(user, id);
        if (filing.terms() == null) throw Refusal.conflict("entry.refusal.is_" + filing.state().code());
        var view = views.view(filing);
        boolean orders = user.is(Role.COMPANY, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER);
        return new ChainPage(filing, view, typed, shift, orders, orders || user.is(Role.CREW_LEAD), user.is(Role.COMPANY, Role.ZONE_OFFICER), EntrySight.decides(user));
    }

    @PostMapping("/filings/{id}/transfers")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.LOGISTICS_OFFICER}, scope = "entry:write")
    Answer order(CurrentUser user, @PathVariable UUID id, @Input TransferInput form) {
        filings.getFiling(user, id);
        var typed = typed();
        var plate = typed.plate("plate", form.plate());
        var driver = typed.text("driver", form.driver(), 0, 60);
        int seats = typed.whole("seats", form.seats(), 1, 99);
        int people = typed.whole("people", form.people(), 1, 99);
        var from = typed.chosen("from", ChainPoint.class, form.from());
        var to = typed.chosen("to", ChainPoint.class, form.to());
        var departs = typed.moment("departs", form.departs(), true);
        var arrives = typed.moment("arrives", form.arrives(), true);
        if (departs != null && arrives != null && !arrives.isAfter(departs)) typed.problems().add("arrives", form.arrives(), "entry.problem.order", words(form.arrives()), words(form.departs()));
        if (from != null && from == to) typed.problems().add("to", form.to(), "entry.problem.same_point");
        if (typed.problems().any()) return Answer.refused("entry/chain", page(user, id, form, null), typed.problems());
        transfers.order(user, id, new Transfers.Transfer(Ids.next(), plate, driver, seats, people, from, to, departs, arrives));
        return Answer.created("/filings/" + id + "/chain").say("entry.done.transfer");
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
        if (typed.problems().any()) return Answer.refused("entry/chain", page(user, id, null, null), typed.problems());
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
        if (problems.any()) return Answer.refused("entry/chain", page(user, id, null, null), problems);
        gaps.close(user, id, gap, reason);
        return Answer.done("/filings/" + id + "/chain").say("entry.done.gap_closed");
    }

    @PostMapping("/filings/{id}/shifts")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer recordShift(CurrentUser user, @PathVariable UUID id, @Input ShiftInput form) {
        var filing = filings.getFiling(user, id);
        var typed = typed();
        if (!"local".equals(form.side()) && !"outside".equals(form.side())) typed.problems().add("side", form.side(), "entry.problem.choose");
        var starts = typed.moment("starts", form.starts(), true);
        var ends = typed.moment("ends", form.ends(), true);
        var disinfected = typed.moment("disinfected", form.disinfected(), true);
        if (starts != null && ends != null && !ends.isAfter(starts)) typed.problems().add("ends", form.ends(), "entry.problem.order", words(form.ends()), words(form.starts()));
        if (starts != null && disinfected != null && disinfected.isAfter(starts)) typed.problems().add("disinfected", form.disinfected(), "entry.problem.disinfected", words(form.disinfected()), words(form.starts()));
        if (typed.problems().any()) return Answer.refused("entry/chain", page(user, id, null, form), typed.problems());
        transfers.recordShift(user, filing.getTerms().siteId(), id, new Transfers.Stretch(form.side(), starts, ends, disinfected));
        return Answer.created("/filings/" + id + "/chain").say("entry.done.shift");
    }

    /** A moment as it was typed, the way people write it. */
    private static String words(@Nullable String typed) {
        return TypedFields.strip(typed).replace('T', ' ');
    }

    private TypedFields typed() {
        return new TypedFields(new Problems(), zones.currentZone().timeZone());
    }
}
