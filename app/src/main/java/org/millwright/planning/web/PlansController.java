package org.millwright.planning.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.PlanSearch;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of the zone's plans, and the drafts beside them. */
@Controller
class PlansController {

    private final ZonePlans plans;

    PlansController(ZonePlans plans) {
        this.plans = plans;
    }

    @GetMapping("/plans")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer plans(CurrentUser user, @RequestParam(required = false) @Nullable String page) {
        var found = plans.listPlans(new PlanSearch(null, new Paged.Ask(BoardAsk.number(page), Paged.Ask.DEFAULT_SIZE)));
        Map<UUID, Integer> bases = plans.numbers(found.rows().stream().map(ZonePlan::baseId).filter(Objects::nonNull).distinct().toList());
        return Answer.page("planning/plans", new PlansPage(found, bases, user.is(Role.ZONE_OFFICER)));
    }
}
