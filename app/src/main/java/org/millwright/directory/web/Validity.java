package org.millwright.directory.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Certificate;

/** How a paper with an end stands on a day. */
public enum Validity {
    VALID, EXPIRING, REVIEW_SOON, EXPIRED, REVIEW_MISSED, NOT_YET;

    /** How long before an end the pages warn. */
    static final int WARN_DAYS = 30;

    /** It can be relied on today. */
    public boolean counts() {
        return this == VALID || this == EXPIRING || this == REVIEW_SOON;
    }

    static Validity of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from != null && today.isBefore(from)) return NOT_YET;
        if (to == null) return VALID;
        if (today.isAfter(to)) return EXPIRED;
        return soon(to, today) ? EXPIRING : VALID;
    }

    static Validity of(Certificate certificate, LocalDate today) {
        var byDates = of(certificate.issuedOn(), certificate.validTo(), today);
        var review = certificate.nextReview();
        if (!byDates.counts() || review == null) return byDates;
        if (today.isAfter(review)) return REVIEW_MISSED;
        return byDates == VALID && soon(review, today) ? REVIEW_SOON : byDates;
    }

    private static boolean soon(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(today, day) <= WARN_DAYS;
    }
}
