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
        boolean fits(PublicKey key, int signatureBytes) {
            return signatureBytes == SIGNATURE_BYTES && key instanceof ECPublicKey ec
                    && ec.getParams().getOrder().equals(P256_ORDER) && ec.getParams().getCofactor() == 1;
        }

        @Override
        Signature signature() throws NoSuchAlgorithmException {
            return Signature.getInstance("SHA256withECDSAinP1363Format");
        }
    },

    PS256(-37) {
        @Override
        boolean fits(PublicKey key, int signatureBytes) {
            return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= 2048
                    && signatureBytes == (rsa.getModulus().bitLength() + 7) / 8;
        }

        @Override
        Signature signature() throws GeneralSecurityException {
            Signature signature = Signature.getInstance("RSASSA-PSS");
            signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            return signature;
        }
    };

    /** Of ES256, exactly: the JDK's own check let other lengths pass. */
    public static final int SIGNATURE_BYTES = 64;

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
        if (!fits(key, signatureBytes.length)) {
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

    abstract boolean fits(PublicKey key, int signatureBytes);

    abstract Signature signature() throws GeneralSecurityException;
}
