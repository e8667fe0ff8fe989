package org.millwright.pass.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.cose.KeyId;

/**
 * Everything a checkpoint must know, at one time.
 *
 * @param validity  from the issue on; a device whose clock stands before the issue is wrong, and past the end the bundle is
 *                  too old to decide by
 * @param tolerance by which a device's clock may be behind; travels with the bundle, so that all devices keep to one
 * @param revoked   passes that were taken back before their end
 */
public record TrustBundle(Validity validity, Duration tolerance, Map<KeyId, TrustedKey> keys, Set<UUID> revoked) {

    public TrustBundle {
        keys = Map.copyOf(keys);
        revoked = Set.copyOf(revoked);
    }

    public static TrustBundle of(Validity validity, Duration tolerance, List<TrustedKey> keys, Set<UUID> revoked) {
        return new TrustBundle(validity, tolerance,
                keys.stream().collect(Collectors.toMap(TrustedKey::id, Function.identity())), revoked);
    }

    public Optional<TrustedKey> findKey(KeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    public boolean isIssuedAfter(Instant at) {
        return at.plus(tolerance).isBefore(validity.from());
    }

    /** A device keeps the one issued last, so that nobody can hand it an old one in which a pass was not yet revoked. */
    public boolean supersedes(TrustBundle other) {
        return validity.from().isAfter(other.validity.from());
    }
}
