package org.millwright.protocol;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Editions come into force and cease to be. */
@Component
public class EditionPublication {

    private final Documents documents;
    private final Editions editions;
    private final Wordings wordings;
    private final PublicationTimer timer;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditionPublication(Documents documents, Editions editions, Wordings wordings, PublicationTimer timer, ApplicationEventPublisher events, Clock clock) {
        this.documents = documents;
        this.editions = editions;
        this.wordings = wordings;
        this.timer = timer;
        this.events = events;
        this.clock = clock;
    }

    /** Gives it the day its author asked for; where that is past or none was asked for, it is in force at once. */
    void schedule(Edition edition, Instant now) {
        edition.state().to(EditionState.SCHEDULED);
        var asked = edition.askedFor();
        var publishAt = asked == null || asked.isBefore(now) ? now : asked;
        editions.schedule(edition.id(), publishAt, now);
        events.publishEvent(new EditionEvent.Scheduled(CurrentZone.id(), edition.id(), publishAt.toString()));
        if (publishAt.isAfter(now)) timer.schedule(edition.id(), publishAt);
        else publishDue(edition.id());
    }

    /** What the timer does. Whoever was given back meanwhile, or has another day now, is left alone. */
    void publishDue(UUID editionId) {
        var found = editions.findEdition(editionId);
        if (found.isEmpty()) return;
        documents.lock(found.get().document().id());
        var edition = editions.lock(editionId).orElseThrow();
        var now = clock.instant();
        var publishAt = edition.publishAt();
        if (edition.state() != EditionState.SCHEDULED || publishAt == null || publishAt.isAfter(now)) return;
        var previous = editions.findInForce(edition.document().id());
        previous.ifPresent(before -> {
            before.state().to(EditionState.SUPERSEDED);
            editions.supersede(before.id(), editionId, now);
        });
        editions.publish(editionId, now);
        events.publishEvent(new EditionPublished(CurrentZone.id(), editionId, edition.document().id(), edition.document().code(), edition.number(),
                previous.map(Edition::id).orElse(null), edition.major(), edition.forced() != null));
    }

    void reopen(UUID editionId) {
        wordings.unsettle(editionId);
    }

    /** Nothing takes its place: a document whose edition is withdrawn binds nobody. */
    public void withdraw(CurrentUser user, UUID editionId, String reason) {
        var edition = editions.lock(user, editionId);
        if (edition.state() != EditionState.PUBLISHED) throw Refusal.conflict("protocol.refusal.is_" + edition.state().code());
        var now = clock.instant();
        editions.withdraw(editionId, user.membershipId(), reason, now);
        events.publishEvent(new EditionNotice.Withdrawn(CurrentZone.id(), editionId, edition.name(), reason, now.toString()));
    }
}
