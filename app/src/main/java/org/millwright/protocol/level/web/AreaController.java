package org.millwright.protocol.level.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Typed;
import org.millwright.protocol.level.Preview;
import org.millwright.protocol.level.Previews;
import org.millwright.protocol.level.RiskAreas;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Risk areas, ordered as levels are. */
@Controller
class AreaController {

    private static final int PAGE = 50;

    private final RiskAreas areas;
    private final Previews previews;
    private final OrderReader reader;
    private final Places places;
    private final Clock clock;

    AreaController(RiskAreas areas, Previews previews, OrderReader reader, Places places, Clock clock) {
        this.areas = areas;
        this.previews = previews;
        this.reader = reader;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/risk-areas")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "1") int page) {
        var names = places.names();
        Instant now = clock.instant();
        var found = areas.listAreas(Math.max(1, page), PAGE);
        var lines = found.rows().stream().map(one -> new AreaLine(one, Places.name(user, names, one.division()), one.isInForce(now), one.from().isAfter(now))).toList();
        return Answer.page("protocol/level/areas", new AreasPage(new Paged<>(lines, found.page(), found.size(), found.total()), user.is(Role.HEALTH_OFFICER), user.role().inTheField()));
    }

    @GetMapping("/risk-areas/new")
    @Allowed(Role.HEALTH_OFFICER)
    Answer ask(CurrentUser user, @Input AreaForm form) {
        return Answer.page("protocol/level/areaForm", page(user, form, null, false));
    }

    @GetMapping("/risk-areas/preview")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "protocol:write")
    Answer preview(CurrentUser user, @Input AreaForm form) {
        var problems = new Problems();
        var order = reader.area(form, problems);
        if (problems.any()) return Answer.refused("protocol/level/areaForm", page(user, form, null, false), problems);
        return Answer.page("protocol/level/areaPreview", page(user, form, previews.of(order), false));
    }

    @PostMapping("/risk-areas")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "protocol:write")
    Answer confirm(CurrentUser user, @Input AreaForm form) {
        var problems = new Problems();
        var order = reader.area(form, problems);
        if (problems.any()) return Answer.refused("protocol/level/areaForm", page(user, form, null, false), problems);
        Preview preview = previews.of(order);
        if (!preview.foreseen().equals(form.foreseen())) return new Answer.Page("protocol/level/areaPreview", page(user, form, preview, form.foreseen() != null), 409);
        UUID id = areas.confirm(user, order);
        return Answer.created("/risk-areas").with(Map.of("id", id)).say("level.done.area");
    }

    /** From now on. */
    @PostMapping("/risk-areas/{id}/end")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "protocol:write")
    Answer end(@PathVariable UUID id) {
        areas.end(id, clock.instant());
        return Answer.done("/risk-areas").say("level.done.area-ended");
    }

    private OrderPage<AreaForm> page(CurrentUser user, AreaForm form, @Nullable Preview preview, boolean moved) {
        var names = places.names();
        return new OrderPage<>(form, Places.options(user, names), Places.name(user, names, Typed.text(form.division())), preview, moved);
    }
}
