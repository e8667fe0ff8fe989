package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pass as it was signed.
 *
 * @param text     what its QR code holds
 * @param keyId    of the key that signed it
 * @param issuedBy membership; null: by the system itself
 */
public record IssuedPass(UUID id, PassSubject subject, PassContent content, Instant from, Instant until, @Nullable UUID holder, @Nullable UUID organisationId,
                         String keyId, String text, Instant issuedAt, @Nullable UUID issuedBy, @Nullable UUID replaces, @Nullable Revocation revocation) {

    /** @param by membership; null: the system itself */
    public record Revocation(Instant at, @Nullable UUID by, String reason) {}

    public enum State { VALID, NOT_YET, EXPIRED, REVOKED }

    /** What a guard calls it by: masked name and last four, or plate. */
    public String who() {
        return switch (content) {
            case PassContent.Person person -> person.maskedName() + " " + person.lastFour();
            case PassContent.Vehicle vehicle -> vehicle.plate();
        };
    }

    public State state(Instant at) {
        if (revocation != null) return State.REVOKED;
        if (at.isBefore(from)) return State.NOT_YET;
        return at.isBefore(until) ? State.VALID : State.EXPIRED;
    }

    public boolean live(Instant at) {
        return revocation == null && at.isBefore(until);
    }
}
