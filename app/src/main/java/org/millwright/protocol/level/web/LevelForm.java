package org.millwright.protocol.level.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** @param foreseen names the preview that was looked at */
public record LevelForm(@Nullable String division, @Nullable String level, @Nullable String from, @Nullable String reviewOn, @Nullable String source, @Nullable String reason,
                        @Nullable String foreseen) {

    /** As it is first shown: a level mostly begins now, and can be put off. */
    LevelForm orFrom(LocalDateTime now) {
        return from == null ? new LevelForm(division, level, now.withSecond(0).withNano(0).toString(), reviewOn, source, reason, foreseen) : this;
    }
}
