package org.millwright.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** The icon sprite {@code static/img/icons.svg}: its names, and an address that changes with its content, so that fragments need no context to draw one. */
public final class Icons {

    private static final byte[] SPRITE = read();
    private static final String ADDRESS = "/img/icons.svg?v=" + crc(SPRITE) + "#";
    private static final Set<String> NAMES = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"").matcher(new String(SPRITE, StandardCharsets.UTF_8))
            .results().map((MatchResult found) -> found.group(1)).collect(Collectors.toUnmodifiableSet());

    private Icons() {}

    public static String href(String name) {
        return ADDRESS + name;
    }

    public static Set<String> names() {
        return NAMES;
    }

    private static byte[] read() {
        try (var in = Icons.class.getResourceAsStream("/static/img/icons.svg")) {
            if (in == null) throw new IllegalStateException("static/img/icons.svg is not on the class path");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String crc(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue());
    }
}
