package org.millwright.entry.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Movement;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far people moved for the zone's work, and how much local crews saved. */
@Controller
class MovementController {

    private static final int MONTHS = 12;

    private final Movement movement;
    private final Clock clock;

    MovementController(Movement movement, Clock clock) {
        this.movement = movement;
        this.clock = clock;
    }

    /** @param month whose jobs are shown, as 2026-11; this one where it is none of the twelve */
    @GetMapping("/movement")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "entry:read")
    Answer show(@RequestParam(required = false) @Nullable String month) {
        var months = movement.listMonths(movement.monthOf(clock.instant()), MONTHS);
        var asked = months.stream().map(Movement.Month::month).filter(it -> it.toString().equals(month)).findFirst().orElse(months.getFirst().month());
        return Answer.page("entry/movement", new MovementPage(months, asked, movement.listSavings(asked, asked)));
    }
}
