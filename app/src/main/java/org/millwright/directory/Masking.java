package org.millwright.directory;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What of a person's data may stand on a screen without having been opened. */
public final class Masking {

    private Masking() {}

    /** Keeps four characters at each end of a long number, one of a short one. */
    public static String document(String number) {
        int keep = number.length() >= 12 ? 4 : number.length() >= 6 ? 2 : number.length() >= 3 ? 1 : 0;
        return number.substring(0, keep) + "*".repeat(number.length() - 2 * keep) + number.substring(number.length() - keep);
    }

    public static String name(String name) {
        var text = name.strip();
        if (text.isEmpty()) return text;
        if (text.chars().allMatch(c -> c < 0x2E80)) {
            return Arrays.stream(text.split("\\s+")).map(word -> word.substring(0, 1) + "*").collect(Collectors.joining(" "));
        }
        int[] points = text.codePoints().toArray();
        var first = new String(points, 0, 1);
        return points.length <= 2 ? first + "*" : first + "*".repeat(points.length - 2) + new String(points, points.length - 1, 1);
    }

    public static String phone(String phone) {
        return phone.length() < 7 ? "*".repeat(phone.length()) : phone.substring(0, 3) + "*".repeat(phone.length() - 5) + phone.substring(phone.length() - 2);
    }
}
