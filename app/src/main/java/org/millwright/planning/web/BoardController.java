package org.millwright.planning.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.ZonePlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The zone's plan as a board, and what a bar of it means. */
@Controller
class BoardController {

    private final ZonePlans plans;
    private final BoardPages pages;
    private final PlanHeads heads;
    private final ChosenViews chosen;
    private final MinePages mine;

    BoardController(ZonePlans plans, BoardPages pages, PlanHeads heads, ChosenViews chosen, MinePages mine) {
        this.plans = plans;
        this.pages = pages;
        this.heads = heads;
        this.chosen = chosen;
        this.mine = mine;
    }

    /** Who asks for work or does it sees its own lines; the zone's staff the board. */
    @GetMapping("/plan")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR, Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD}, scope = "planning:read")
    Answer published(CurrentUser user, @Input BoardAsk ask, @RequestParam(name = "package", required = false) @Nullable String packageNamed) {
        if (user.is(Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD)) return Answer.page("planning/mine", mine.page(user, ask));
        var plan = plans.findPublished();
        if (plan.isEmpty()) return Answer.page("planning/none", new NonePage(plans.listDrafts(), user.is(Role.ZONE_OFFICER)));
        return Answer.page("planning/board", pages.page(user, plan.get(), ask, BoardAsk.id(packageNamed)));
    }

    @GetMapping("/plans/{id}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer board(CurrentUser user, @PathVariable UUID id, @Input BoardAsk ask, @RequestParam(name = "package", required = false) @Nullable String packageNamed) {
        return Answer.page("planning/board", pages.page(user, plans.getPlan(id), ask, BoardAsk.id(packageNamed)));
    }

    /** For the side panel of the board. */
    @GetMapping("/plans/{id}/packages/{packageId}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer chosen(CurrentUser user, @PathVariable UUID id, @PathVariable UUID packageId) {
        return Answer.fragment("planning/chosen", chosen.find(heads.head(user, plans.getPlan(id)), packageId).orElseThrow(() -> new NotFound("package")));
    }
}
