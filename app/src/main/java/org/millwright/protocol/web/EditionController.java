package org.millwright.protocol.web;

import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Acknowledgements;
import org.millwright.protocol.Drafting;
import org.millwright.protocol.EditionDraft;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An edition: read and acknowledged by everybody, written by its authors until they submit it. */
@Controller
class EditionController {

    static final String PAGE = "protocol/edition";

    private final Editions editions;
    private final Drafting drafting;
    private final Submission submission;
    private final Acknowledgements acknowledgements;
    private final EditionViews views;
    private final TroubleViews troubles;

    EditionController(Editions editions, Drafting drafting, Submission submission, Acknowledgements acknowledgements, EditionViews views, TroubleViews troubles) {
        this.editions = editions;
        this.drafting = drafting;
        this.submission = submission;
        this.acknowledgements = acknowledgements;
        this.views = views;
        this.troubles = troubles;
    }

    @GetMapping("/editions/{id}")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page(PAGE, views.page(user, id, ReasonForm.EMPTY));
    }

    /** Keeps what is typed about the edition as a whole, valid or not. */
    @PostMapping("/editions/{id}/draft")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer save(CurrentUser user, @PathVariable UUID id, @Input EditionDraft typed, @RequestParam int version) {
        int saved = drafting.save(user, id, typed, version).orElseThrow(() -> Refusal.conflict("protocol.refusal.saved_elsewhere"));
        return Answer.done("/editions/" + id).with(troubles.saved(saved));
    }

    @PostMapping("/editions/{id}/submission")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer submit(CurrentUser user, @PathVariable UUID id) {
        var proof = submission.submit(user, id);
        if (proof.clean()) return Answer.done("/editions/" + id).say("protocol.done.submitted");
        return Answer.refused(PAGE, views.page(user, id, ReasonForm.EMPTY), troubles.of(proof));
    }

    /** A draft that comes to nothing. */
    @PostMapping("/editions/{id}/discard")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer discard(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        var edition = editions.getEdition(user, id);
        var problems = new Problems();
        var reason = form.readReason(problems);
        if (problems.any()) return Answer.refused(PAGE, views.page(user, id, form), problems);
        drafting.discard(user, id, reason);
        return Answer.done("/protocol/" + edition.document().id()).say("protocol.done.discarded", edition.name());
    }

    @PostMapping("/editions/{id}/acknowledgement")
    @Allowed(anyRole = true, scope = "protocol:write")
    Answer acknowledge(CurrentUser user, @PathVariable UUID id) {
        var edition = editions.getEdition(user, id);
        acknowledgements.acknowledge(user, edition);
        return Answer.done("/editions/" + id).say("protocol.done.acknowledged", edition.name());
    }
}
