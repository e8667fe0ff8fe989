package org.millwright.protocol.checklist;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checklist as somebody filled it once on a site.
 *
 * @param id of the phone's making
 */
public record Round(UUID id, UUID checklistId, UUID siteId, Instant startedAt, Instant finishedAt, String note, List<Reply> replies) {

    /** Words on screen are {@code checklist.reply.<name>}. */
    public enum Word { OK, NOT_OK, NOT_APPLICABLE }

    public record Reply(int position, Word word, @Nullable BigDecimal amount, String note) { }

    public long faults() {
        return replies.stream().filter(one -> one.word() == Word.NOT_OK).count();
    }
}
