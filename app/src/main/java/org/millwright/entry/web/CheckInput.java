package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;

/** @param accepted {@code yes}, or it does not count */
public record CheckInput(@Nullable String accepted, @Nullable String reason) {}
