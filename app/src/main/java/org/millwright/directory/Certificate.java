package org.millwright.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's certificate.
 *
 * @param validTo    the last day it holds; null: no expiry
 * @param nextReview the last day without the review it then needs; null: no review
 */
public record Certificate(UUID id, UUID memberId, String kind, String number, LocalDate issuedOn, @Nullable LocalDate validTo,
                          @Nullable LocalDate nextReview) {

    /** The last day it can be relied on: a certificate past its review does not count. Null: for good. */
    public @Nullable LocalDate reliableTo() {
        if (validTo == null) return nextReview;
        return nextReview == null || validTo.isBefore(nextReview) ? validTo : nextReview;
    }

    public boolean holds(LocalDate day) {
        var last = reliableTo();
        return !day.isBefore(issuedOn) && (last == null || !day.isAfter(last));
    }
}
