package org.millwright.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/**
 * What a list of crews asks for; the empty text and null ask for nothing.
 *
 * @param text     in the names of crew and installer, and the crew's code
 * @param trade    code: somebody in the crew has it
 * @param stale    true: those whose capacity or control status is stale; false: neither is
 * @param inactive also those no longer active
 */
public record CrewSearch(String text, String trade, @Nullable Status status, @Nullable Boolean stale, @Nullable UUID installerId, boolean inactive,
                         Sort sort, boolean descending, Instant now, LocalDate day, StaleAfter staleAfter, Paged.Ask ask) {

    public enum Status { CLEAR, CLEAR_FROM, SUSPENDED, UNKNOWN }

    /** {@code STALEST}: whose last word is oldest, first. */
    public enum Sort { NAME, INSTALLER, STALEST }
}
