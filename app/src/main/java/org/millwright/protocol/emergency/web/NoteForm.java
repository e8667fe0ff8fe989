package org.millwright.protocol.emergency.web;

import org.jspecify.annotations.Nullable;
import org.millwright.protocol.Typed;

public record NoteForm(@Nullable String note) {

    private static final int LONGEST = 500;

    String read() {
        String text = Typed.text(note);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
