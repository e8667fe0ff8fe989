package org.millwright.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first place where a chain does not hold.
 *
 * @param seq     place in the chain; 0 for an entry that has none
 * @param entryId null when the entry that was there is not known any more
 */
public record Fault(Kind kind, long seq, @Nullable UUID entryId) {

    public enum Kind {
        /** The entry says something else than when it was sealed. */
        CHANGED,
        /** The seal is there, its entry is gone. */
        MISSING,
        /** The entry has no seal where the chain has passed already. */
        INSERTED,
        /** The seal was removed, changed, or written by somebody without the key. */
        LINK_BROKEN,
        /** The chain is not the one this node has seen reach that place: its end was cut off, or the database was brought back to an older state. */
        CUT_OFF
    }
}
