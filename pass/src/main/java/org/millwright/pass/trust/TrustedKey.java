package org.millwright.pass.trust;

import java.security.PublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.cose.KeyId;
import org.millwright.pass.key.PassKey;

/**
 * A key that a checkpoint believes.
 *
 * @param revokedAt set when the key got into wrong hands: nothing it ever signed is good any more
 */
public record TrustedKey(Purpose purpose, String issuer, Validity validity, PublicKey publicKey, Optional<Instant> revokedAt) {

    public TrustedKey {
        revokedAt = revokedAt.map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    public static TrustedKey of(PassKey key) {
        return new TrustedKey(key.purpose(), key.issuer(), key.validity(), key.publicKey(), Optional.empty());
    }

    public TrustedKey revoked(Instant at) {
        return new TrustedKey(purpose, issuer, validity, publicKey, Optional.of(at));
    }

    public KeyId id() {
        return KeyId.of(publicKey);
    }
}
