package org.millwright.directory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a health or zone officer said last of a crew's control status, as far as it still restricts: others may be stricter or leave it as it stands, and only
 * such an officer may ease it. A word that restricts nothing any more binds nobody, else no crew could keep itself up to date after an officer once spoke of it.
 */
public record OfficeWord(Clearance said) {

    static boolean office(Source source) {
        return source == Source.OFFICER || source == Source.HEALTH;
    }

    /** Empty when it comes from elsewhere, or lets the crew in freely by now. */
    static Optional<OfficeWord> of(@Nullable Clearance said, Instant now) {
        boolean binds = said != null && office(said.source()) && (entry(said, now).isAfter(now) || alone(said, now).isAfter(now));
        return binds ? Optional.of(new OfficeWord(said)) : Optional.empty();
    }

    /** Whether by the other word the crew would enter earlier, or work among others sooner. */
    boolean easedBy(Clearance next, Instant now) {
        return entry(next, now).isBefore(entry(said, now)) || alone(next, now).isBefore(alone(said, now));
    }

    /** Whether the other word comes to the same from now on. */
    boolean confirmedBy(Clearance next, Instant now) {
        return entry(next, now).equals(entry(said, now)) && alone(next, now).equals(alone(said, now));
    }

    private static Instant entry(Clearance clearance, Instant now) {
        return switch (clearance.status()) {
            case CLEAR -> now;
            case CLEAR_FROM -> notBefore(now, clearance.clearFrom());
            case SUSPENDED -> Instant.MAX;
        };
    }

    private static Instant alone(Clearance clearance, Instant now) {
        if (!clearance.splitShiftNeeded()) return now;
        return clearance.splitShiftUntil() == null ? Instant.MAX : notBefore(now, clearance.splitShiftUntil());
    }

    /** By the minute, as forms give it back. */
    private static Instant notBefore(Instant now, @Nullable Instant at) {
        return at == null || at.truncatedTo(ChronoUnit.MINUTES).isBefore(now) ? now : at.truncatedTo(ChronoUnit.MINUTES);
    }
}
