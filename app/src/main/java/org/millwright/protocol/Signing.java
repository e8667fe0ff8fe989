package org.millwright.protocol;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the two bodies do with an edition that was submitted: sign it, give it back, or, where a signature cannot be had in time, put it in force without. */
@Component
public class Signing {

    private final Editions editions;
    private final Parts parts;
    private final EditionPublication publication;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signing(Editions editions, Parts parts, EditionPublication publication, ApplicationEventPublisher events, Clock clock) {
        this.editions = editions;
        this.parts = parts;
        this.publication = publication;
        this.events = events;
        this.clock = clock;
    }

    /** With the second signature it has its day, and is in force when that has come. */
    public void sign(CurrentUser user, UUID editionId) {
        var edition = lockSubmitted(user, editionId);
        var body = bodyOf(user);
        if (edition.signedBy(body)) throw Refusal.conflict("protocol.refusal.signed");
        if (parts.wrote(editionId, user)) throw Refusal.conflict("protocol.refusal.author");
        if (parts.signed(editionId, user)) throw Refusal.conflict("protocol.refusal.signed_yourself");
        var now = clock.instant();
        var digest = edition.digest();
        parts.sign(editionId, user, body, digest, now);
        editions.sign(editionId, body, now);
        events.publishEvent(new EditionEvent.Signed(CurrentZone.id(), editionId, body, digest));
        var other = body == Body.INDUSTRY ? Body.HEALTH : Body.INDUSTRY;
        if (edition.signedBy(other)) publication.schedule(edition, now);
    }

    /** Remembered with the edition for ever, and told to both bodies, the inspectors and the administrator. */
    public void force(CurrentUser user, UUID editionId, String reason) {
        var edition = lockSubmitted(user, editionId);
        bodyOf(user);
        if (parts.wrote(editionId, user)) throw Refusal.conflict("protocol.refusal.author_force");
        var now = clock.instant();
        editions.force(editionId, user.membershipId(), reason, now);
        events.publishEvent(new EditionNotice.Forced(CurrentZone.id(), editionId, edition.name(), reason, now.toString()));
        publication.schedule(edition, now);
    }

    /** To its authors, from either body or by an author who thinks better of it; also when it has its day already. */
    public void giveBack(CurrentUser user, UUID editionId, String reason) {
        var edition = editions.lock(user, editionId);
        edition.state().to(EditionState.DRAFT);
        var now = clock.instant();
        var authors = parts.listParts(editionId).stream().filter(part -> part.body() == null).map(Parts.Part::membershipId).collect(Collectors.toSet());
        editions.reopen(editionId, now);
        parts.dropSignatures(editionId);
        publication.reopen(editionId);
        parts.giveBack(Ids.next(), editionId, user.membershipId(), reason, now);
        events.publishEvent(new EditionNotice.Returned(CurrentZone.id(), editionId, edition.name(), authors, reason, now.toString()));
    }

    private Edition lockSubmitted(CurrentUser user, UUID editionId) {
        var edition = editions.lock(user, editionId);
        if (edition.state() != EditionState.SUBMITTED) throw Refusal.conflict("protocol.refusal.is_" + edition.state().code());
        return edition;
    }

    private static Body bodyOf(CurrentUser user) {
        return Body.of(user).orElseThrow(() -> Refusal.forbidden("protocol.refusal.no_body"));
    }
}
