package org.millwright.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One line of a key-value list; {@code href} makes the value a link. */
public record Entry(String label, @Nullable String text, @Nullable String href, @Nullable Content content) {

    public static Entry of(String label, @Nullable String text) {
        return new Entry(label, text, null, null);
    }

    public static Entry link(String label, @Nullable String text, String href) {
        return new Entry(label, text, href, null);
    }

    public static Entry of(String label, Content content) {
        return new Entry(label, null, null, content);
    }
}
