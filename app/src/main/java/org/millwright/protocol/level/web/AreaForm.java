package org.millwright.protocol.level.web;

import org.jspecify.annotations.Nullable;

/** @param foreseen names the preview that was looked at */
public record AreaForm(@Nullable String division, @Nullable String place, @Nullable String risk, @Nullable String from, @Nullable String until, @Nullable String source,
                       @Nullable String foreseen) {}
