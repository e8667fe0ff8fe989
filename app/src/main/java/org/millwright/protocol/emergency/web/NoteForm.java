package org.millwright.protocol.emergency.web;

import org.jspecify.annotations.Nullable;

public record NoteForm(@Nullable String note) {

    private static final int LONGEST = 500;

    String read() {
        String text = CardForm.text(note);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
