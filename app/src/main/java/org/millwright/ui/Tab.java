package org.millwright.ui;

import org.jspecify.annotations.Nullable;

/** @param note second line of a wide tab ("9 个班组可承接"), or null */
public record Tab(String label, @Nullable String note, String href, boolean current) {

    public Tab(String label, String href, boolean current) {
        this(label, null, href, current);
    }
}
