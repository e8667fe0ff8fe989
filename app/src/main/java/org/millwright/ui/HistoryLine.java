package org.millwright.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param note    second, smaller line: who, why
 * @param details what it was in particular, a line each
 */
public record HistoryLine(Instant at, String text, @Nullable String note, @Nullable String href, List<String> details) {

    public HistoryLine(Instant at, String text, @Nullable String note, @Nullable String href) {
        this(at, text, note, href, List.of());
    }
}
