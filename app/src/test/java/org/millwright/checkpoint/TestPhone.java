package org.millwright.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of a gate does with its key, in Java. */
final class TestPhone {

    final UUID guard;
    final UUID gate;
    UUID device = new UUID(0, 0);
    private final KeyPair key;
    private long seq;

    TestPhone(UUID guard, UUID gate) {
        this.guard = guard;
        this.gate = gate;
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicKey() {
        return key.getPublic().getEncoded();
    }

    byte[] proof() {
        return sign("mw-enrol %s %s".formatted(gate, Base64.getEncoder().encodeToString(publicKey())));
    }

    long next() {
        return ++seq;
    }

    ScanBatch.Item scan(@Nullable UUID pass, Instant at, String verdict, @Nullable String reason) {
        return scan(next(), pass, at, verdict, reason);
    }

    ScanBatch.Item scan(long number, @Nullable UUID pass, Instant at, String verdict, @Nullable String reason) {
        return item("""
                {"device":"%s","seq":%d,"at":%d,"kind":"scan","gate":"%s","guard":"%s","pass":%s,"purpose":"ENTRY","verdict":"%s","reason":%s}"""
                .formatted(device, number, at.toEpochMilli(), gate, guard, quoted(pass), verdict, quoted(reason)));
    }

    ScanBatch.Item outcome(long of, Instant at, String outcome) {
        return item("""
                {"device":"%s","seq":%d,"at":%d,"kind":"outcome","of":%d,"guard":"%s","outcome":"%s"}""".formatted(device, next(), at.toEpochMilli(), of, guard, outcome));
    }

    ScanBatch.Item item(String payload) {
        return new ScanBatch.Item(payload, Base64.getEncoder().encodeToString(sign(payload)));
    }

    static ScanBatch batch(Instant sentAt, ScanBatch.Item... items) {
        return new ScanBatch(Long.toString(sentAt.toEpochMilli()), "0", null, List.of(items));
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
