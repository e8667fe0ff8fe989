package org.millwright.pass.cose;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Names a key: the first eight bytes of a SHA-256, over the public key for our own keys, over the certificate for those
 * of the European certificates.
 */
public record KeyId(String hex) {

    public static final int BYTES = 8;

    public KeyId {
        if (!hex.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("key id is " + hex + ", must be 16 hexadecimal digits");
        }
    }

    /** @param bytes exactly eight */
    public static KeyId of(byte[] bytes) {
        return new KeyId(HexFormat.of().formatHex(bytes));
    }

    public static KeyId of(PublicKey key) {
        return over(key.getEncoded());
    }

    public static KeyId over(byte[] encoded) {
        try {
            return of(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(encoded), BYTES));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
