package org.millwright.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.claim.Purpose;
import org.millwright.pass.cose.Algorithm;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a device signed; what it did not sign, or did not mean for us, is nothing. */
final class SaidReader {

    /** As it stands in the signed text. Times are milliseconds since 1970. */
    private record Line(@Nullable UUID device, @Nullable Long seq, @Nullable String kind, @Nullable UUID guard, @Nullable Long at, @Nullable Long ahead, @Nullable UUID gate, @Nullable UUID pass, @Nullable Purpose purpose,
                        @Nullable Kind verdict, @Nullable ReasonCode reason, @Nullable Long of, @Nullable Outcome outcome) {}

    /** The year 2100: no clock is that far off, and a column must hold it. */
    private static final long LATEST = 4_102_444_800_000L;

    private final JsonMapper json;
    private final GateDevice device;

    SaidReader(JsonMapper json, GateDevice device) {
        this.json = json;
        this.device = device;
    }

    Optional<Said> read(String payload, String signature) {
        var bytes = payload.getBytes(StandardCharsets.UTF_8);
        try {
            if (!Algorithm.ES256.verify(device.publicKey(), bytes, Base64.getDecoder().decode(signature))) return Optional.empty();
            return said(json.readValue(bytes, Line.class), sha256(bytes));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();    // not base64, or not what our page signs: told to the device as such
        }
    }

    private Optional<Said> said(Line line, byte[] digest) {
        var seq = line.seq();
        var guard = line.guard();
        var at = line.at();
        if (!device.id().equals(line.device()) || seq == null || seq < 1 || guard == null || at == null || at < 0 || at > LATEST) return Optional.empty();
        if ("scan".equals(line.kind())) return scan(line, seq, guard, Instant.ofEpochMilli(at), digest);
        var of = line.of();
        if (!"outcome".equals(line.kind()) || line.outcome() == null || of == null || of < 1 || of >= seq) return Optional.empty();
        return Optional.of(new Said.Done(seq, guard, Instant.ofEpochMilli(at), ahead(line), digest, of, line.outcome()));
    }

    private static Optional<Said> scan(Line line, long seq, UUID guard, Instant at, byte[] digest) {
        var verdict = line.verdict();
        if (line.gate() == null || line.purpose() == null || line.purpose() == Purpose.TRUST || verdict == null) return Optional.empty();
        if ((verdict == Kind.VALID) != (line.reason() == null)) return Optional.empty();
        if (line.pass() == null && verdict != Kind.DAMAGED && verdict != Kind.CANNOT_DECIDE) return Optional.empty();
        return Optional.of(new Said.Scan(seq, guard, at, ahead(line), digest, line.gate(), line.pass(), line.purpose(), verdict, line.reason() == null ? null : line.reason().name()));
    }

    /** No clock is further off than the times it may say. */
    private static @Nullable Long ahead(Line line) {
        var ahead = line.ahead();
        return ahead != null && Math.abs(ahead) <= LATEST ? ahead : null;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
