package org.millwright.protocol;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What the makers of an edition do with it; what concerns others has an event of its own. */
public sealed interface EditionEvent extends Audited {

    UUID editionId();

    @Override
    default String subjectType() {
        return "protocol-edition";
    }

    @Override
    default UUID subjectId() {
        return editionId();
    }

    record Begun(UUID zoneId, UUID editionId, String document) implements EditionEvent {
        @Override public String action() { return "protocol.begun"; }
        @Override public Map<String, Object> details() { return Map.of("document", document); }
    }

    record ClauseRemoved(UUID zoneId, UUID editionId, UUID clauseId) implements EditionEvent {
        @Override public String action() { return "protocol.clause-removed"; }
        @Override public Map<String, Object> details() { return Map.of("clause", clauseId); }
    }

    record Discarded(UUID zoneId, UUID editionId, String reason) implements EditionEvent {
        @Override public String action() { return "protocol.discarded"; }
        @Override public Map<String, Object> details() { return Map.of("reason", reason); }
    }

    record Signed(UUID zoneId, UUID editionId, Body body, String digest) implements EditionEvent {
        @Override public String action() { return "protocol.signed"; }
        @Override public Map<String, Object> details() { return Map.of("body", body.code(), "digest", digest); }
    }

    record Scheduled(UUID zoneId, UUID editionId, String publishAt) implements EditionEvent {
        @Override public String action() { return "protocol.scheduled"; }
        @Override public Map<String, Object> details() { return Map.of("publishAt", publishAt); }
    }

    record Acknowledged(UUID zoneId, UUID editionId, UUID membershipId) implements EditionEvent {
        @Override public String action() { return "protocol.acknowledged"; }
    }

    record ReadOut(UUID zoneId, UUID editionId, int members, Set<UUID> memberIds) implements EditionEvent {
        @Override public String action() { return "protocol.read-out"; }
        @Override public Map<String, Object> details() { return Map.of("members", members); }
    }
}
