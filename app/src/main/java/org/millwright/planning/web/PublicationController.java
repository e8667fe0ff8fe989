package org.millwright.planning.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.Planning;
import org.millwright.planning.Publication;
import org.millwright.planning.Publication.Outcome;
import org.millwright.planning.Rebasing;
import org.millwright.planning.ZonePlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft becomes the zone's plan, or is told what has happened meanwhile and brought onto it. */
@Controller
class PublicationController {

    private static final Paged.Ask FIRST = new Paged.Ask(1, Paged.Ask.DEFAULT_SIZE);

    private final ZonePlans plans;
    private final Publication publication;
    private final Rebasing rebasing;
    private final Planning planning;
    private final PublicationViews views;

    PublicationController(ZonePlans plans, Publication publication, Rebasing rebasing, Planning planning, PublicationViews views) {
        this.plans = plans;
        this.publication = publication;
        this.rebasing = rebasing;
        this.planning = planning;
        this.views = views;
    }

    @PostMapping("/plans/{id}/publication")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer publish(CurrentUser user, @PathVariable UUID id, @Input PublicationForm form) {
        var plan = plans.getPlan(id);
        return switch (publication.publish(user, id, form.read())) {
            case Outcome.Published it -> Answer.done("/plan").with(it).say("planning.done.published", it.number(), it.changed());
            case Outcome.Overtaken it -> new Answer.Page("planning/overtaken", views.overtaken(plan, it, FIRST), 409);
            case Outcome.Outdated it -> new Answer.Page("planning/outdated", views.outdated(plan, it, FIRST), 409);
        };
    }

    /** The same page by its address: its further pages, and what still is in the way once one comes back to it. */
    @GetMapping("/plans/{id}/publication")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:read")
    Answer look(@PathVariable UUID id, @RequestParam(required = false) @Nullable String page) {
        var plan = plans.getPlan(id);
        var ask = new Paged.Ask(BoardAsk.number(page), FIRST.size());
        return switch (publication.findHindrance(id).orElse(null)) {
            case Outcome.Overtaken it -> Answer.page("planning/overtaken", views.overtaken(plan, it, ask));
            case Outcome.Outdated it -> Answer.page("planning/outdated", views.outdated(plan, it, ask));
            case null, default -> Answer.done("/plans/" + id + "/comparison");
        };
    }

    @PostMapping("/plans/{id}/rebase")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer rebase(CurrentUser user, @PathVariable UUID id) {
        var run = rebasing.rebase(user, id, planning.usualSeconds());
        return Answer.done("/plans/" + id).with(Map.of("run", run)).say("planning.done.rebased");
    }
}
