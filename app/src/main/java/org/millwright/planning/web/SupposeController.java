package org.millwright.planning.web;

import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.ZonePlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The forms in which a draft is begun and something supposed. */
@Controller
class SupposeController {

    private final ZonePlans plans;
    private final PlanHeads heads;
    private final SupposePages pages;

    SupposeController(ZonePlans plans, PlanHeads heads, SupposePages pages) {
        this.plans = plans;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping("/plans/new")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:read")
    Answer begin(@Input EditForm typed) {
        return Answer.page("planning/suppose", pages.page(null, null, typed));
    }

    @GetMapping("/plans/{id}/edits/new")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:read")
    Answer suppose(CurrentUser user, @PathVariable UUID id, @Input EditForm typed) {
        return Answer.page("planning/suppose", pages.page(heads.head(user, plans.getPlan(id)), null, typed));
    }
}
