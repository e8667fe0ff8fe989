package org.millwright.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.Verdict;

/**
 * One filing: who and what comes from where, by which way, to which site and when.
 *
 * @param number     BB, the year, four digits or more; from the first time it was filed
 * @param terms      as last filed; null before
 * @param revision   counts filings of it: a returned one is edited and filed again, never twice
 * @param draftVersion counts saves of what is typed
 * @param changing   something is typed and not filed yet
 * @param standing   what the latest decision says; null before the first
 */
public record Filing(UUID id, @Nullable String number, UUID ownerId, @Nullable UUID installerId, @Nullable UUID companyId, FilingState state, @Nullable Filer filer,
                     int revision, int draftVersion, boolean changing, String returnReason, Instant createdAt, Instant changedAt, @Nullable Instant firstFiledAt,
                     @Nullable Instant filedAt, @Nullable Instant arrivedAt, @Nullable Instant endedAt, String endReason, @Nullable Terms terms, @Nullable Standing standing) {

    /**
     * @param leavesAt       when the work is over and the crew goes
     * @param distanceMetres from where the crew sets out to the site, as the crow flies
     * @param whyOutside     why no local crew does it
     */
    public record Terms(UUID siteId, UUID crewId, String origin, TravelMode mode, Instant arrivesFrom, Instant arrivesUntil, Instant leavesAt, long distanceMetres,
                        String whyOutside, List<UUID> members, List<Stop> stops, List<Vehicle> vehicles, List<Equipment> equipment) {}

    public record Stop(String division, LocalDate fromDay, LocalDate untilDay) {}

    public record Vehicle(UUID id, String plate, int seats, String driver) {}

    public record Equipment(UUID id, String name, int pieces, String origin) {}

    /**
     * @param holdsUntil   when time alone changes it at the earliest; null: never
     * @param expiresEarly a result ends before arrival or during the work
     */
    public record Standing(UUID decisionId, Verdict verdict, Instant decidedAt, @Nullable Instant holdsUntil, boolean expiresEarly) {}

    public Terms getTerms() {
        if (terms == null) throw new IllegalStateException("filing " + id + " was never filed");
        return terms;
    }

    Filing with(@Nullable Terms filed) {
        return new Filing(id, number, ownerId, installerId, companyId, state, filer, revision, draftVersion, changing, returnReason, createdAt, changedAt, firstFiledAt,
                filedAt, arrivedAt, endedAt, endReason, filed, standing);
    }
}
