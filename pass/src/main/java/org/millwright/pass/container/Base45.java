package org.millwright.pass.container;

import java.util.Arrays;
import org.millwright.pass.answer.Malformed;
import org.millwright.pass.answer.Reason;
import org.millwright.pass.answer.ReasonCode;

/** RFC 9285: two bytes in three characters of a QR code's alphanumeric mode. */
public final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int[] VALUES = new int[128];

    static {
        Arrays.fill(VALUES, -1);
        for (int value = 0; value < ALPHABET.length(); value++) {
            VALUES[ALPHABET.charAt(value)] = value;
        }
    }

    private Base45() {
    }

    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 3 / 2 + 1);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int number = pair ? (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(number % 45)).append(ALPHABET.charAt(number / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(number / 2025));
            }
        }
        return text.toString();
    }

    public static byte[] decode(CharSequence text) throws Malformed {
        int whole = text.length() / 3;
        int rest = text.length() % 3;
        byte[] bytes = new byte[whole * 2 + rest / 2];
        for (int group = 0; group < whole; group++) {
            int number = number(text, group * 3, 3, 0xffff);
            bytes[group * 2] = (byte) (number >> 8);
            bytes[group * 2 + 1] = (byte) number;
        }
        if (rest > 0) {
            int number = number(text, whole * 3, rest, 0xff);
            bytes[bytes.length - 1] = (byte) number;
        }
        return bytes;
    }

    private static int number(CharSequence text, int at, int characters, int most) throws Malformed {
        int number = 0;
        for (int i = characters - 1; i >= 0; i--) {
            char character = text.charAt(at + i);
            int value = character < VALUES.length ? VALUES[character] : -1;
            if (value < 0) {
                throw new Malformed(Reason.of(ReasonCode.BASE45, at + i));
            }
            number = number * 45 + value;
        }
        if (number > most || characters == 1) {
            throw new Malformed(Reason.of(ReasonCode.BASE45, at));
        }
        return number;
    }
}
