package org.millwright.protocol;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What the makers of an edition do with it; what concerns others has an event of its own. */
public sealed interface EditionEvent extends Audited {

    UUID editionId();

    record Begun(UUID zoneId, UUID editionId, String document) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.begun", "protocol-edition", editionId, Map.of("document", document)); }
    }

    record ClauseRemoved(UUID zoneId, UUID editionId, UUID clauseId) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.clause-removed", "protocol-edition", editionId, Map.of("clause", clauseId)); }
    }

    record Discarded(UUID zoneId, UUID editionId, String reason) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.discarded", "protocol-edition", editionId, Map.of("reason", reason)); }
    }

    record Signed(UUID zoneId, UUID editionId, Body body, String digest) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.signed", "protocol-edition", editionId, Map.of("body", body.code(), "digest", digest)); }
    }

    record Scheduled(UUID zoneId, UUID editionId, String publishAt) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.scheduled", "protocol-edition", editionId, Map.of("publishAt", publishAt)); }
    }

    record Acknowledged(UUID zoneId, UUID editionId, UUID membershipId) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.acknowledged", "protocol-edition", editionId); }
    }

    record ReadOut(UUID zoneId, UUID editionId, int members, Set<UUID> memberIds) implements EditionEvent {
        @Override public Deed deed() { return new Deed("protocol.read-out", "protocol-edition", editionId, Map.of("members", members)); }
    }
}
