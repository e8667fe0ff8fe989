package org.millwright.pass.cose;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Signatures by their COSE number (RFC 9053). We sign with {@link #ES256} alone; {@link #PS256} is there to read others. */
public enum Algorithm {

    ES256(-7) {
        @Override
        public boolean takes(PublicKey key) {
            return key instanceof ECPublicKey ec && ec.getParams().getOrder().equals(P256_ORDER);
        }

        @Override
        int signatureBytes(PublicKey key) {
            return SIGNATURE_BYTES;
        }

        @Override
        Signature signature() throws NoSuchAlgorithmException {
            return Signature.getInstance("SHA256withECDSAinP1363Format");
        }
    },

    PS256(-37) {
        @Override
        public boolean takes(PublicKey key) {
            return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
        }

        @Override
        int signatureBytes(PublicKey key) {
            return (((RSAPublicKey) key).getModulus().bitLength() + 7) / 8;
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            return signature;
        }
    };

    /** Of ES256, exactly, and asked here: JDK 17's own check let other lengths pass. */
    public static final int SIGNATURE_BYTES = 64;

    private static final int LEAST_RSA_BITS = 2_048;
    private static final BigInteger P256_ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final int number;

    Algorithm(int number) {
        this.number = number;
    }

    public static Optional<Algorithm> findByNumber(long number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }

    public int number() {
        return number;
    }

    /** False for whatever does not fit: another kind of key, another length, another signature. */
    public boolean verify(PublicKey key, byte[] signed, byte[] signatureBytes) {
        if (!takes(key) || signatureBytes.length != signatureBytes(key)) {
            return false;
        }
        try {
            Signature signature = signature();
            signature.initVerify(key);
            signature.update(signed);
            return signature.verify(signatureBytes);
        } catch (InvalidKeyException | SignatureException refused) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has " + this, missing);
        }
    }

    /** Whether it is a key of this kind, and strong enough. */
    public abstract boolean takes(PublicKey key);

    abstract int signatureBytes(PublicKey key);

    abstract Signature signature() throws GeneralSecurityException;
}
