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
    private record Line(@Nullable UUID device, long seq, @Nullable String kind, @Nullable UUID guard, long at, @Nullable UUID gate, @Nullable UUID pass, @Nullable Purpose purpose,
                        @Nullable Kind verdict, @Nullable ReasonCode reason, long of, @Nullable Outcome outcome) {}

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
        if (!device.id().equals(line.device()) || line.seq() < 1 || line.guard() == null || line.at() < 0 || line.at() > LATEST) return Optional.empty();
        var at = Instant.ofEpochMilli(line.at());
        if ("scan".equals(line.kind())) return scan(line, at, digest);
        if (!"outcome".equals(line.kind()) || line.outcome() == null || line.of() < 1 || line.of() >= line.seq()) return Optional.empty();
        return Optional.of(new Said.Done(line.seq(), line.guard(), at, digest, line.of(), line.outcome()));
    }

    private static Optional<Said> scan(Line line, Instant at, byte[] digest) {
        var verdict = line.verdict();
        if (line.gate() == null || line.purpose() == null || line.purpose() == Purpose.TRUST || verdict == null || line.guard() == null) return Optional.empty();
        if ((verdict == Kind.VALID) != (line.reason() == null)) return Optional.empty();
        if (line.pass() == null && verdict != Kind.DAMAGED && verdict != Kind.CANNOT_DECIDE) return Optional.empty();
        return Optional.of(new Said.Scan(line.seq(), line.guard(), at, digest, line.gate(), line.pass(), line.purpose(), verdict, line.reason() == null ? null : line.reason().name()));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
