package org.millwright.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param note second, smaller line: who, why */
public record HistoryLine(Instant at, String text, @Nullable String note, @Nullable String href) {}
