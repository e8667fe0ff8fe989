package org.millwright.pass.key;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.cose.KeyId;

/** The signing keys of an issuer. A rotation puts a new key beside the old one, whose passes are still about. */
public record KeyRing(List<PassKey> keys) {

    public static final KeyRing EMPTY = new KeyRing(List.of());

    public KeyRing {
        keys = List.copyOf(keys);
    }

    public KeyRing with(PassKey key) {
        List<PassKey> more = new ArrayList<>(keys);
        more.removeIf(each -> each.id().equals(key.id()));
        more.add(key);
        return new KeyRing(more);
    }

    public KeyRing without(KeyId id) {
        return new KeyRing(keys.stream().filter(each -> !each.id().equals(id)).toList());
    }

    /** With a key of the purpose that is good from now on, beside what there is. */
    public KeyRing rotated(Purpose purpose, String issuer, Instant at, Duration life) {
        return with(PassKey.generate(purpose, issuer, new Validity(at, at.plus(life))));
    }

    /** Whether nobody will be there to sign, so much later. */
    public boolean needsRotation(Purpose purpose, Instant at, Duration ahead) {
        return findSigning(purpose, at).isEmpty() || findSigning(purpose, at.plus(ahead)).isEmpty();
    }

    /** Of those that may sign now the one that began last. */
    public Optional<PassKey> findSigning(Purpose purpose, Instant at) {
        return keys.stream().filter(each -> each.purpose() == purpose && each.validity().holdsAt(at))
                .max(Comparator.comparing(each -> each.validity().from()));
    }
}
