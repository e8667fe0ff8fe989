package org.millwright.entry.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Redeciding;
import org.millwright.http.Answer;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Rounds of deciding open filings again: how far, how fast, from which change, and what came out. */
@Controller
class BatchController {

    private final BatchViews views;
    private final Redeciding redeciding;

    BatchController(BatchViews views, Redeciding redeciding) {
        this.views = views;
        this.redeciding = redeciding;
    }

    @GetMapping("/redecisions")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER}, scope = "entry:read")
    Answer list(CurrentUser user, @RequestParam(required = false) @Nullable String page, @RequestParam(required = false) @Nullable String size) {
        return Answer.page("entry/batches", views.list(user, new Paged.Ask(FilingAsk.whole(page, 1), FilingAsk.whole(size, Paged.Ask.DEFAULT_SIZE))));
    }

    @GetMapping("/redecisions/{id}")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/batch", views.view(user, id));
    }

    /** What of its page moves, asked for every other second while it does. */
    @GetMapping("/redecisions/{id}/progress")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.INSPECTOR, Role.COMMISSIONER}, scope = "entry:read")
    Answer progress(CurrentUser user, @PathVariable UUID id) {
        return Answer.fragment("entry/batchLive", views.view(user, id));
    }

    /** Nobody stops a round, for the zone would be judged by two laws; one that was given up goes on from its mark. */
    @PostMapping("/redecisions/{id}/continuation")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer goOn(@PathVariable UUID id) {
        redeciding.goOn(id);
        return Answer.done("/redecisions/" + id).say("entry.done.batch_goes_on");
    }
}
