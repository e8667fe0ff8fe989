package org.millwright.pass.container;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.ReasonCode;

/** RFC 1950. What comes out is bounded whatever went in, and nothing may follow the stream. */
public final class Zlib {

    private Zlib() {
    }

    public static byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length + 64 + bytes.length / 1000];
            int length = deflater.deflate(out);
            if (!deflater.finished()) {
                throw new IllegalStateException("deflate needs more than " + out.length + " bytes for " + bytes.length);
            }
            return Arrays.copyOf(out, length);
        }
    }

    /** @param most bytes that may come out */
    public static byte[] inflate(byte[] bytes, int most) throws Malformed {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(bytes);
            byte[] out = new byte[most + 1];
            int length = 0;
            int more;
            do {
                more = inflater.inflate(out, length, out.length - length);
                length += more;
            } while (more > 0 && length <= most);
            if (length > most || !inflater.finished() || inflater.getRemaining() > 0) {
                throw refused(most);
            }
            return Arrays.copyOf(out, length);
        } catch (DataFormatException notZlib) {
            throw refused(most);
        }
    }

    private static Malformed refused(int most) {
        return Malformed.of(ReasonCode.ZLIB, "", most);
    }
}
