package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;

/** What a draft shall be called; blank: by who began it, and when. */
public record NameForm(@Nullable String name) {

    private static final int LONGEST = 100;

    String read(String otherwise) {
        var text = name == null || name.isBlank() ? otherwise : name.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
