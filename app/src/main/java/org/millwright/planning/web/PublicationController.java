package org.millwright.planning.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.Planning;
import org.millwright.planning.Publication;
import org.millwright.planning.Publication.Outcome;
import org.millwright.planning.Rebasing;
import org.millwright.planning.ZonePlans;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A draft becomes the zone's plan, or is told what has happened meanwhile and brought onto it. */
@Controller
class PublicationController {

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
            case Outcome.Overtaken it -> new Answer.Page("planning/overtaken", views.overtaken(plan, it), 409);
            case Outcome.Outdated it -> new Answer.Page("planning/outdated", views.outdated(plan, it), 409);
        };
    }

    @PostMapping("/plans/{id}/rebase")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer rebase(CurrentUser user, @PathVariable UUID id) {
        var run = rebasing.rebase(user, id, planning.usualSeconds());
        return Answer.done("/plans/" + id).with(Map.of("run", run)).say("planning.done.rebased");
    }
}
