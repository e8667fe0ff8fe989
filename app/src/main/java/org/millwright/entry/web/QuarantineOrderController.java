package org.millwright.entry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.entry.quarantine.BedMoves;
import org.millwright.entry.quarantine.DailyReports;
import org.millwright.entry.quarantine.QuarantineOrders;
import org.millwright.entry.quarantine.QuarantinePlaces;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One person's quarantine: what was reported day by day, which of it somebody has to look at, and another bed. */
@Controller
class QuarantineOrderController {

    private final QuarantineOrders orders;
    private final QuarantinePlaces places;
    private final DailyReports daily;
    private final BedMoves moves;
    private final QuarantineOrderViews views;
    private final Zones zones;

    QuarantineOrderController(QuarantineOrders orders, QuarantinePlaces places, DailyReports daily, BedMoves moves, QuarantineOrderViews views, Zones zones) {
        this.orders = orders;
        this.places = places;
        this.daily = daily;
        this.moves = moves;
        this.views = views;
        this.zones = zones;
    }

    public record BedInput(@Nullable String place, @Nullable String reason) {}

    @GetMapping("/quarantine/orders/{id}")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:read")
    Answer show(@PathVariable UUID id) {
        return Answer.page("entry/quarantineOrder", views.page(id, QuarantineOrderPage.Typed.NOTHING));
    }

    /** Somebody has seen to what was reported. */
    @PostMapping("/quarantine/orders/{id}/look")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer look(CurrentUser user, @PathVariable UUID id) {
        daily.look(user, id);
        return Answer.done("/quarantine/orders/" + id).say("entry.done.looked");
    }

    @PostMapping("/quarantine/orders/{id}/bed")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "entry:write")
    Answer move(CurrentUser user, @PathVariable UUID id, @Input BedInput form) {
        orders.getOrder(id);
        var typed = new TypedFields(new Problems(), zones.currentZone().timeZone());
        var place = TypedFields.id(form.place());
        if (place.isEmpty()) typed.problems().add("place", form.place(), "entry.problem.choose");
        var reason = typed.text("reason", form.reason(), 1, 300);
        if (typed.problems().any()) return Answer.refused("entry/quarantineOrder", views.page(id, QuarantineOrderPage.Typed.of(form)), typed.problems());
        places.getPlace(place.orElseThrow());
        moves.move(user, id, place.orElseThrow(), reason);
        return Answer.done("/quarantine/orders/" + id).say("entry.done.moved");
    }
}
