package org.millwright.pass;

import org.millwright.pass.claim.Pass;
import org.millwright.pass.claim.PassClaims;
import org.millwright.pass.key.KeyRing;
import org.millwright.pass.key.PassKey;

/** Turns the claims of a pass into the text of its QR code. */
public final class PassIssuer {

    private final KeyRing ring;

    public PassIssuer(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * By the youngest key of the pass's purpose that is good at its issue.
     *
     * @throws IllegalStateException if there is none: the ring needs a rotation
     */
    public String issue(Pass pass) {
        PassKey key = ring.findSigning(pass.purpose(), pass.stamp().issuedAt())
                .orElseThrow(() -> new IllegalStateException("no " + pass.purpose() + " key is good at " + pass.stamp().issuedAt()));
        return PassText.write(key.sign(PassClaims.write(pass)));
    }
}
