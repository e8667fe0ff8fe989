package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

/** Days on which a crew is taken, the first and the last included. */
public record BookingForm(@Nullable String from, @Nullable String to, @Nullable String note) {

    static final BookingForm EMPTY = new BookingForm(null, null, null);
}
