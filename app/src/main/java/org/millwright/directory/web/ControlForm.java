package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

public record ControlForm(@Nullable String status, @Nullable String clearFrom, @Nullable String splitShift, @Nullable String splitShiftUntil, @Nullable String note) {

    static final ControlForm EMPTY = new ControlForm(null, null, null, null, null);
}
