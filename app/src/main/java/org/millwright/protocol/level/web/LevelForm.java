package org.millwright.protocol.level.web;

import org.jspecify.annotations.Nullable;

/** @param foreseen names the preview that was looked at */
public record LevelForm(@Nullable String division, @Nullable String level, @Nullable String from, @Nullable String reviewOn, @Nullable String source, @Nullable String reason,
                        @Nullable String foreseen) {

    static final LevelForm EMPTY = new LevelForm(null, null, null, null, null, null, null);
}
