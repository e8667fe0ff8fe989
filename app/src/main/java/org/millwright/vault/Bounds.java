package org.millwright.vault;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The words something is bound to, each with its length, so that no two lists of words make the same bytes. */
final class Bounds {

    private Bounds() {}

    static byte[] of(Object... words) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var word : words) out.writeUTF(word.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
