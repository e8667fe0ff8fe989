package org.millwright.protocol.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Documents;
import org.millwright.protocol.Drafting;
import org.millwright.protocol.Editions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The documents of the protocol, and where each stands. */
@Controller
class DocumentController {

    private final Documents documents;
    private final Editions editions;
    private final Drafting drafting;
    private final DocumentViews views;

    DocumentController(Documents documents, Editions editions, Drafting drafting, DocumentViews views) {
        this.documents = documents;
        this.editions = editions;
        this.drafting = drafting;
        this.views = views;
    }

    @GetMapping("/protocol")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer list(CurrentUser user) {
        return Answer.page("protocol/documents", views.documents(user));
    }

    @GetMapping("/protocol/new")
    @Allowed({Role.ZONE_OFFICER, Role.HEALTH_OFFICER})
    Answer blank() {
        return Answer.page("protocol/documentForm", new DocumentFormPage(DocumentForm.EMPTY));
    }

    @PostMapping("/protocol")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer begin(CurrentUser user, @Input DocumentForm form) {
        var problems = new Problems();
        var document = form.read(problems);
        if (problems.any()) return Answer.refused("protocol/documentForm", new DocumentFormPage(form), problems);
        var edition = drafting.begin(user, document);
        return Answer.created("/editions/" + edition).with(Map.of("id", edition, "document", document.id())).say("protocol.done.begun", document.code());
    }

    @GetMapping("/protocol/{id}")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var document = documents.getDocument(id);
        var all = editions.listEditions(user, id);
        if (all.isEmpty()) throw new NotFound("protocol document");     // nothing of it that this reader may see
        boolean making = all.stream().anyMatch(one -> one.state().inTheMaking());
        return Answer.page("protocol/document", new DocumentPage(document, all, EditionViews.writes(user) && !making));
    }

    /** The next edition, as a draft that begins as what is in force. */
    @PostMapping("/protocol/{id}/editions")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer next(CurrentUser user, @PathVariable UUID id) {
        var edition = drafting.next(user, id);
        return Answer.created("/editions/" + edition).with(Map.of("id", edition)).say("protocol.done.next");
    }
}
