package org.millwright.entry.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.Verdict;

/**
 * Who or what comes, and how the rules see it.
 *
 * @param about     {@code person}, {@code vehicle}, {@code equipment}, {@code filing} or {@code site}
 * @param label     masked name, plate or name
 * @param note      a second line: document masked, driver, origin
 * @param sampledAt of the test that counts; null without one or where the reader may not see it
 * @param result    word of the catalogue
 * @param open      sampling of a later test whose result is still out
 * @param until     to when the test counts by the clauses that ask how long ago it was taken; null where none does, and of a result that disproves
 * @param brings    the reader may bring evidence of it
 */
public record PersonView(UUID id, String about, String label, String note, @Nullable Verdict verdict, @Nullable Instant sampledAt, @Nullable String result, @Nullable Instant open,
                         @Nullable Instant until, boolean brings) {

    /** Where a moment lies between sampling and expiry, in per cent. */
    public double share(Instant at) {
        if (sampledAt == null || until == null || !until.isAfter(sampledAt)) return 0;
        return Math.clamp(100.0 * java.time.Duration.between(sampledAt, at).toMinutes() / Math.max(1, java.time.Duration.between(sampledAt, until).toMinutes()), 0, 100);
    }
}
