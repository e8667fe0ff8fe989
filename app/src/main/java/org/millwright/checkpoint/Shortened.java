package org.millwright.checkpoint;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.millwright.directory.Masking;

/** What people write, as short as the claims of a pass must be: a QR code counts bytes. */
final class Shortened {

    private static final int NAME_BYTES = 18;
    private static final int PLACE_BYTES = 48;
    private static final String MORE = "…";

    private Shortened() {}

    /** Masked; of a long one its first and last character. */
    static String name(String name) {
        var masked = Masking.name(name.strip()).replaceAll("[\\x00-\\x1f\\x7f]", " ").replaceAll("[0-9]+", "*");
        if (!masked.contains("*")) masked = masked + "*";
        if (bytes(masked) <= NAME_BYTES) return masked;
        var first = masked.substring(0, masked.offsetByCodePoints(0, 1));
        var last = masked.substring(masked.offsetByCodePoints(masked.length(), -1));
        return last.equals("*") ? first + "*" : first + "*" + last;
    }

    /** Letters and digits alone; a shorter number is filled up with noughts. */
    static String lastFour(String documentNumber) {
        var plain = "0000" + documentNumber.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return plain.substring(plain.length() - 4);
    }

    static String place(String place) {
        var line = place.strip().replaceAll("[\\x00-\\x1f\\x7f]+", " ");
        if (bytes(line) <= PLACE_BYTES) return line;
        int end = line.length();
        while (bytes(line.substring(0, end)) > PLACE_BYTES - bytes(MORE)) end = line.offsetByCodePoints(end, -1);
        return line.substring(0, end).strip() + MORE;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
