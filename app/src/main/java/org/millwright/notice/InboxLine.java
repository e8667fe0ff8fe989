package org.millwright.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.ui.Words;
import tools.jackson.databind.JsonNode;

/** One notice in somebody's inbox. */
public record InboxLine(UUID id, String key, JsonNode args, String href, Instant createdAt, @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }

    /** The notice in the reader's language. */
    public String text(Words words) {
        return words.t(key, NoticeArgs.worded(args, words));
    }
}
