package org.millwright.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain: digest of the link before and of an entry in canonical form. The form gives each field its length, so that no two entries share it,
 * and takes times and JSON as the database gives them back, which is the same text every time.
 */
final class Link {

    static final String ALGORITHM = "SHA-256";
    static final String FIRST = "";

    private static final String FORM = "millwright-audit-1";

    private Link() {}

    static String of(String before, AuditEntry entry, String algorithm) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(canonical(before, entry)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the chain names a digest that is not known here: " + algorithm, e);
        }
    }

    private static byte[] canonical(String before, AuditEntry entry) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var field : new Object[] {FORM, before, entry.zoneId(), entry.id(), entry.at().truncatedTo(ChronoUnit.MICROS), entry.membershipId(), entry.role(),
                    entry.organisationId(), entry.channel(), entry.action(), entry.subjectType(), entry.subjectId(), entry.details(), entry.reason(), entry.address(),
                    entry.requestId()}) {
                write(out, field);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Nothing and an empty text are different. */
    private static void write(DataOutputStream out, @Nullable Object field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
