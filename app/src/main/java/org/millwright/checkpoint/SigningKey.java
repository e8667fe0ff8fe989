package org.millwright.checkpoint;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.trust.TrustedKey;

/**
 * The public side of a signing key.
 *
 * @param madeBy  membership; null: the system itself
 * @param revoked set when it got into wrong hands
 */
public record SigningKey(UUID id, String keyId, Purpose purpose, Validity validity, PublicKey publicKey, Instant madeAt, @Nullable UUID madeBy, IssuedPass.@Nullable Revocation revoked) {

    public enum State { SIGNING, COMING, RESTING, REVOKED }

    /** @param signing id of the key of its purpose that signs now */
    public State state(Instant at, @Nullable UUID signing) {
        if (revoked != null) return State.REVOKED;
        if (at.isBefore(validity.from())) return State.COMING;
        return id.equals(signing) ? State.SIGNING : State.RESTING;
    }

    TrustedKey trusted(String issuer) {
        return new TrustedKey(purpose, issuer, validity, publicKey, Optional.ofNullable(revoked).map(IssuedPass.Revocation::at));
    }
}
