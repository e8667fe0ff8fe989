package org.millwright.pass.key;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.claim.Validity;
import org.millwright.pass.cose.CoseSign1;
import org.millwright.pass.cose.KeyId;

/**
 * A signing key on P-256.
 *
 * @param issuer   whose key it is, as a bundle names it
 * @param validity in which it may sign; what it signed stays good until its own end
 */
public record PassKey(Purpose purpose, String issuer, Validity validity, PublicKey publicKey, PrivateKey privateKey) {

    public PassKey {
        if (!issuer.matches("[A-Za-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("issuer is " + issuer + ", must be 1 to 32 letters, digits and hyphens");
        }
    }

    public static PassKey generate(Purpose purpose, String issuer, Validity validity) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return new PassKey(purpose, issuer, validity, pair.getPublic(), pair.getPrivate());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has P-256", missing);
        }
    }

    public KeyId id() {
        return KeyId.of(publicKey);
    }

    /** @return a COSE_Sign1 */
    public byte[] sign(byte[] payload) {
        return CoseSign1.sign(id(), privateKey, payload);
    }

    /** The private key is in nobody's log. */
    @Override
    public String toString() {
        return "PassKey[" + id() + ", " + purpose + ", " + issuer + ", " + validity + "]";
    }
}
