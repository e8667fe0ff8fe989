package org.millwright.protocol.web;

import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Edition;
import org.millwright.protocol.EditionState;
import org.millwright.protocol.Editions;
import org.millwright.protocol.EditionPublication;
import org.millwright.protocol.Signing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the two bodies do with an edition. */
@Controller
class SigningController {

    private final Editions editions;
    private final Signing signing;
    private final EditionPublication publication;
    private final EditionViews views;

    SigningController(Editions editions, Signing signing, EditionPublication publication, EditionViews views) {
        this.editions = editions;
        this.signing = signing;
        this.publication = publication;
        this.views = views;
    }

    @PostMapping("/editions/{id}/signature")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer sign(CurrentUser user, @PathVariable UUID id) {
        signing.sign(user, id);
        return done(user, id, "protocol.done.signed");
    }

    /** Back to its authors, whatever it waits for. */
    @PostMapping("/editions/{id}/return")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer giveBack(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        var edition = editions.getEdition(user, id);
        var problems = new Problems();
        var reason = form.readReason(problems);
        if (problems.any()) return Answer.refused(EditionController.PAGE, views.page(user, id, form), problems);
        signing.giveBack(user, id, reason);
        return Answer.done("/editions/" + id).say("protocol.done.returned", edition.name());
    }

    /** In force without the signatures that are missing. */
    @PostMapping("/editions/{id}/forced-publication")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer force(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        editions.getEdition(user, id);
        var problems = new Problems();
        var reason = form.readWhy(problems);
        if (problems.any()) return Answer.refused(EditionController.PAGE, views.page(user, id, form), problems);
        signing.force(user, id, reason);
        return done(user, id, "protocol.done.forced");
    }

    @PostMapping("/editions/{id}/withdrawal")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer withdraw(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        var edition = editions.getEdition(user, id);
        var problems = new Problems();
        var reason = form.readReason(problems);
        if (problems.any()) return Answer.refused(EditionController.PAGE, views.page(user, id, form), problems);
        publication.withdraw(user, id, reason);
        return Answer.done("/editions/" + id).say("protocol.done.withdrawn", edition.name());
    }

    private Answer done(CurrentUser user, UUID id, String signed) {
        Edition edition = editions.getEdition(user, id);
        return Answer.done("/editions/" + id).with(edition).say(edition.state() == EditionState.PUBLISHED ? "protocol.done.published" : signed, edition.name());
    }
}
