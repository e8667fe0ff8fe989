package org.millwright.pass.trust;

import java.security.PublicKey;
import java.util.Collection;
import java.util.Optional;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.container.CborLimits;
import org.millwright.pass.cose.KeyId;
import org.millwright.pass.cose.OwnSign1;
import org.millwright.pass.key.PassKey;

/** A bundle as bytes that may lie anywhere: a COSE_Sign1 by a key that devices were given when they were set up. */
public final class SignedBundle {

    private SignedBundle() {
    }

    /** @param key of purpose {@link Purpose#TRUST}, good at the bundle's issue */
    public static byte[] sign(TrustBundle bundle, PassKey key) {
        if (key.purpose() != Purpose.TRUST || !key.validity().holdsAt(bundle.validity().from())) {
            throw new IllegalArgumentException(key + " cannot sign a bundle issued at " + bundle.validity().from());
        }
        return key.sign(BundleClaims.write(bundle));
    }

    /** @param anchors any of which may have signed it; several, so that they can be exchanged one after the other */
    public static BundleAnswer read(byte[] bytes, Collection<PublicKey> anchors) {
        try {
            OwnSign1 signed = OwnSign1.read(bytes, CborLimits.BUNDLE);
            Optional<PublicKey> anchor = anchors.stream().filter(each -> KeyId.of(each).equals(signed.keyId())).findFirst();
            if (anchor.isEmpty()) {
                return new BundleAnswer.Refused(Reason.of(ReasonCode.KEY_UNKNOWN, signed.keyId()));
            }
            if (!signed.isSignedBy(anchor.get())) {
                return new BundleAnswer.Refused(Reason.of(ReasonCode.SIGNATURE, signed.keyId()));
            }
            return new BundleAnswer.Trusted(BundleClaims.read(signed.payload()));
        } catch (Malformed malformed) {
            return new BundleAnswer.Refused(malformed.reason());
        }
    }
}
