package org.millwright.ui;

import org.jspecify.annotations.Nullable;

/** One choice of a select, of radio cards or of a row of answers. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
