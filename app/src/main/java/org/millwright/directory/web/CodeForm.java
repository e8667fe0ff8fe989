package org.millwright.directory.web;

import org.jspecify.annotations.Nullable;

/** @param scope of a licence class */
public record CodeForm(@Nullable String list, @Nullable String scope, @Nullable String code, @Nullable String zh, @Nullable String en, @Nullable String rank,
                       @Nullable String validityYears, @Nullable String reviewYears, @Nullable String from, @Nullable String until) {

    static final CodeForm EMPTY = new CodeForm(null, null, null, null, null, null, null, null, null, null);
}
