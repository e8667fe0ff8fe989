package org.millwright.ui;

import org.jspecify.annotations.Nullable;

/** A step above a page; the last one, without address, is the page itself. */
public record Crumb(String label, @Nullable String href) {

    public Crumb(String label) {
        this(label, null);
    }
}
