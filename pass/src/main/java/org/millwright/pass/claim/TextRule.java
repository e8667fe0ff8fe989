package org.millwright.pass.claim;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a text in a pass may be: a pattern, and bytes, because a QR code counts bytes. */
public record TextRule(String name, Pattern pattern, int mostBytes) {

    public static TextRule of(String name, String pattern, int mostBytes) {
        return new TextRule(name, Pattern.compile(pattern), mostBytes);
    }

    public boolean allows(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= mostBytes && pattern.matcher(text).matches();
    }

    void require(String text) {
        if (!allows(text)) {
            throw new IllegalArgumentException(name + " has " + text.getBytes(StandardCharsets.UTF_8).length
                    + " bytes of UTF-8, at most " + mostBytes + " are allowed, matching " + pattern);
        }
    }
}
