package org.millwright.protocol.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.EditionChanges;
import org.millwright.protocol.EditionPaper;
import org.millwright.protocol.Editions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An edition beside another, and on paper. */
@Controller
class ChangesController {

    private final Editions editions;
    private final EditionChanges changes;
    private final EditionPaper paper;

    ChangesController(Editions editions, EditionChanges changes, EditionPaper paper) {
        this.editions = editions;
        this.changes = changes;
        this.paper = paper;
    }

    /** @param from the edition to compare with; else the one it grew out of */
    @GetMapping("/editions/{id}/changes")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer compare(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID from) {
        var edition = editions.getEdition(user, id);
        var others = editions.listEditions(user, edition.document().id()).stream().filter(one -> one.number() < edition.number()).toList();
        var wanted = from == null ? edition.baseId() : from;
        var before = others.stream().filter(one -> one.id().equals(wanted)).findFirst().or(() -> Optional.ofNullable(others.isEmpty() ? null : others.getFirst()));
        return Answer.page("protocol/changes", new ChangesPage(edition, before.orElse(null), others, before.map(old -> changes.between(old, edition)).orElse(List.of())));
    }

    @GetMapping("/editions/{id}/pdf")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer print(CurrentUser user, @PathVariable UUID id) {
        var edition = editions.getEdition(user, id);
        var pdf = paper.print(edition, LocaleContextHolder.getLocale());
        return new Answer.Download(edition.name().replace(' ', '-') + ".pdf", MediaType.APPLICATION_PDF, true, out -> out.write(pdf));
    }
}
