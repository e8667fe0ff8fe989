package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

/** @param to last day of several; blank: one day */
public record DayForm(@Nullable String day, @Nullable String to, @Nullable String kind, @Nullable String starts, @Nullable String ends, @Nullable String note) {

    static final DayForm EMPTY = new DayForm(null, null, "off", null, null, null);
}
