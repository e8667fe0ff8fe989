package org.millwright.protocol;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writing at an edition while it is a draft. Whoever does is one of its authors from then on. */
@Component
public class Drafting {

    private final Documents documents;
    private final Editions editions;
    private final Wordings wordings;
    private final Parts parts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(Documents documents, Editions editions, Wordings wordings, Parts parts, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.editions = editions;
        this.wordings = wordings;
        this.parts = parts;
        this.events = events;
        this.clock = clock;
    }

    /** A document and its first edition, with one clause to begin with. */
    public UUID begin(CurrentUser user, ProtocolDocument document) {
        if (documents.findDocument(document.code()).isPresent()) throw Refusal.conflict("protocol.refusal.code_taken", document.code());
        documents.insert(document, user.membershipId(), clock.instant());
        var id = insert(user, document.id(), null);
        wordings.add(document.id(), id, Ids.next(), ClauseDraft.of(ClauseKind.STAFF_HEALTH), clock.instant());
        return id;
    }

    /** The next edition, which begins as what is in force, or, when nothing is, as the newest there was. */
    public UUID next(CurrentUser user, UUID documentId) {
        documents.lock(documentId);
        var all = editions.listEditions(user, documentId);
        all.stream().filter(one -> one.state().inTheMaking()).findFirst().ifPresent(one -> {
            throw Refusal.conflict("protocol.refusal.in_the_making", one.name());
        });
        var base = editions.findInForce(documentId).orElseGet(() -> all.stream().findFirst().orElseThrow(() -> new NotFound("edition")));
        var id = insert(user, documentId, base.id());
        wordings.copy(base.id(), id);
        return id;
    }

    private UUID insert(CurrentUser user, UUID documentId, @Nullable UUID baseId) {
        var id = Ids.next();
        var now = clock.instant();
        editions.insert(id, documentId, baseId, EditionDraft.EMPTY, user.membershipId(), now);
        parts.write(id, user, now);
        events.publishEvent(new EditionEvent.Begun(CurrentZone.id(), id, documents.getDocument(documentId).code()));
        return id;
    }

    /** @return the new version; empty when somebody else saved in between */
    public OptionalInt save(CurrentUser user, UUID editionId, EditionDraft draft, int version) {
        lockDraft(user, editionId);
        return editions.save(editionId, draft, version, clock.instant());
    }

    /** @return the new version; empty when somebody else saved in between */
    public OptionalInt save(CurrentUser user, UUID editionId, UUID clauseId, ClauseDraft draft, int version) {
        lockDraft(user, editionId);
        wordings.getWording(editionId, clauseId);
        var saved = wordings.save(editionId, clauseId, draft, version);
        if (saved.isPresent()) editions.touch(editionId, clock.instant());
        return saved;
    }

    public UUID add(CurrentUser user, UUID editionId, ClauseKind kind) {
        var edition = lockDraft(user, editionId);
        var id = Ids.next();
        wordings.add(edition.document().id(), editionId, id, ClauseDraft.of(kind), clock.instant());
        editions.touch(editionId, clock.instant());
        return id;
    }

    /** It stays in the editions it has been in. */
    public void remove(CurrentUser user, UUID editionId, UUID clauseId) {
        lockDraft(user, editionId);
        wordings.getWording(editionId, clauseId);
        wordings.remove(editionId, clauseId);
        editions.touch(editionId, clock.instant());
        events.publishEvent(new EditionEvent.ClauseRemoved(CurrentZone.id(), editionId, clauseId));
    }

    /** One place up or down within its chapter. */
    public void move(CurrentUser user, UUID editionId, UUID clauseId, boolean up) {
        lockDraft(user, editionId);
        var wording = wordings.getWording(editionId, clauseId);
        List<UUID> order = wordings.listWordings(editionId).stream().filter(one -> one.kind().equals(wording.kind())).map(Wording::clauseId).collect(Collectors.toCollection(ArrayList::new));
        int at = order.indexOf(clauseId), to = Math.clamp(up ? at - 1 : at + 1, 0, order.size() - 1);
        Collections.swap(order, at, to);
        wordings.order(editionId, order);
        editions.touch(editionId, clock.instant());
    }

    /** A draft that comes to nothing; its number is not given again. */
    public void discard(CurrentUser user, UUID editionId, String reason) {
        var edition = lockDraft(user, editionId);
        edition.state().to(EditionState.WITHDRAWN);
        editions.withdraw(editionId, user.membershipId(), reason, clock.instant());
        events.publishEvent(new EditionEvent.Discarded(CurrentZone.id(), editionId, reason));
    }

    private Edition lockDraft(CurrentUser user, UUID editionId) {
        var edition = editions.lock(user, editionId);
        if (edition.state() != EditionState.DRAFT) throw Refusal.conflict("protocol.refusal.is_" + edition.state().code());
        parts.write(editionId, user, clock.instant());
        return edition;
    }
}
