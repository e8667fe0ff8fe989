package org.millwright.protocol.level.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Typed;
import org.millwright.protocol.level.ControlLevels;
import org.millwright.protocol.level.LevelPeriod;
import org.millwright.protocol.level.Preview;
import org.millwright.protocol.level.Previews;
import org.millwright.protocol.level.RiskAreas;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Control levels: all may see them; health officers order one after having seen what it would mean. */
@Controller
class LevelController {

    private final ControlLevels levels;
    private final RiskAreas areas;
    private final Previews previews;
    private final OrderReader reader;
    private final Places places;
    private final Zones zones;
    private final Clock clock;

    LevelController(ControlLevels levels, RiskAreas areas, Previews previews, OrderReader reader, Places places, Zones zones, Clock clock) {
        this.levels = levels;
        this.areas = areas;
        this.previews = previews;
        this.reader = reader;
        this.places = places;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/control-levels")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer list(CurrentUser user) {
        var names = places.names();
        Instant now = clock.instant();
        var periods = levels.listPeriods();
        var following = previews.listFollowing(user, periods.stream().map(LevelPeriod::id).toList());
        var lines = periods.stream().map(one -> new LevelLine(one, Places.name(user, names, one.division()), state(one, now), following.getOrDefault(one.id(), List.of()))).toList();
        return Answer.page("protocol/level/levels", new LevelsPage(lines, user.is(Role.HEALTH_OFFICER), user.role().inTheField(), areas.countInForce(now)));
    }

    @GetMapping("/control-levels/new")
    @Allowed(Role.HEALTH_OFFICER)
    Answer ask(CurrentUser user, @Input LevelForm form) {
        return Answer.page("protocol/level/levelForm", page(user, form.orFrom(LocalDateTime.ofInstant(clock.instant(), zones.currentZone().timeZone())), null, false));
    }

    @GetMapping("/control-levels/preview")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "protocol:write")
    Answer preview(CurrentUser user, @Input LevelForm form) {
        var problems = new Problems();
        var order = reader.level(form, problems);
        if (problems.any()) return Answer.refused("protocol/level/levelForm", page(user, form, null, false), problems);
        return Answer.page("protocol/level/levelPreview", page(user, form, previews.of(order), false));
    }

    /** Only what was shown is confirmed: without having looked, or when it has changed meanwhile, the preview is the answer. */
    @PostMapping("/control-levels")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "protocol:write")
    Answer confirm(CurrentUser user, @Input LevelForm form) {
        var problems = new Problems();
        var order = reader.level(form, problems);
        if (problems.any()) return Answer.refused("protocol/level/levelForm", page(user, form, null, false), problems);
        Preview preview = previews.of(order);
        if (!preview.foreseen().equals(form.foreseen())) return new Answer.Page("protocol/level/levelPreview", page(user, form, preview, form.foreseen() != null), 409);
        UUID id = levels.confirm(user, order);
        return Answer.created("/control-levels").with(Map.of("id", id)).say("level.done.confirmed");
    }

    @PostMapping("/control-levels/{id}/withdrawal")
    @Allowed(value = Role.HEALTH_OFFICER, scope = "protocol:write")
    Answer withdraw(CurrentUser user, @PathVariable UUID id) {
        levels.withdraw(user, id);
        return Answer.done("/control-levels").say("level.done.withdrawn");
    }

    private OrderPage<LevelForm> page(CurrentUser user, LevelForm form, @Nullable Preview preview, boolean moved) {
        var names = places.names();
        return new OrderPage<>(form, Places.options(user, names), Places.name(user, names, Typed.text(form.division())), preview, moved);
    }

    private static LevelLine.State state(LevelPeriod period, Instant now) {
        if (period.withdrawnAt() != null) return LevelLine.State.WITHDRAWN;
        return period.isAhead(now) ? LevelLine.State.AHEAD : period.isInForce(now) ? LevelLine.State.IN_FORCE : LevelLine.State.OVER;
    }
}
