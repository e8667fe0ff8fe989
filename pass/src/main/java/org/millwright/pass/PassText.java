package org.millwright.pass;

import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.ReasonCode;
import org.millwright.pass.container.Base45;
import org.millwright.pass.container.CborLimits;
import org.millwright.pass.container.Zlib;

/** The text in the QR code, around the signed bytes. */
final class PassText {

    static final String PREFIX = "MW1:";

    /** What a QR code of version 13 holds in its alphanumeric mode at quality Q (ISO/IEC 18004, table 7). */
    static final int MOST_CHARACTERS = 352;

    private PassText() {
    }

    static String write(byte[] signed) {
        String text = PREFIX + Base45.encode(Zlib.deflate(signed));
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalStateException("a pass of " + text.length() + " characters, at most " + MOST_CHARACTERS + " fit the QR code");
        }
        return text;
    }

    static byte[] read(String text) throws Malformed {
        if (text.length() > MOST_CHARACTERS) {
            throw Malformed.of(ReasonCode.TEXT_LENGTH, text.length(), MOST_CHARACTERS);
        }
        if (!text.startsWith(PREFIX)) {
            throw Malformed.of(ReasonCode.PREFIX, text.substring(0, Math.min(text.length(), PREFIX.length())), PREFIX);
        }
        return Zlib.inflate(Base45.decode(text.substring(PREFIX.length())), CborLimits.PASS.bytes());
    }
}
