package org.millwright.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything ranking needs to know of one crew, as of one reading; immutable, free of personal data beyond ids. Equal parts (installer, trades,
 * certificates, shifts) are shared between crews, so that a hundred thousand of them fit in memory.
 *
 * @param leadId   null: nobody leads it now
 * @param members  those in the crew now or later, each with its dates
 * @param bookings that hold and end after the instant asked for, in order
 */
public record CrewFacts(UUID crewId, String code, String name, boolean active, InstallerFacts installer, Position base, String homeDivision,
                        @Nullable Long dayPriceFen, @Nullable UUID leadId, List<MemberFacts> members, CrewCalendar calendar, List<BookedTime> bookings,
                        Crew.@Nullable Capacity capacity, @Nullable Clearance clearance) {

    /**
     * What a crew has from its installer.
     *
     * @param doubtfulCode its credit code was accepted against the check character
     */
    public record InstallerFacts(UUID id, String name, boolean doubtfulCode, List<LicenceFact> licences, List<SafetyLicenceFact> safetyLicences,
                                 List<String> serviceArea, List<MarkFact> marks, Quality quality) {}

    /** @param rank of the class within its scope, 1 the highest */
    public record LicenceFact(String scope, String grade, int rank, @Nullable LocalDate validFrom, LocalDate validTo) {}

    public record SafetyLicenceFact(@Nullable LocalDate validFrom, LocalDate validTo) {}

    /** @param companyId null: holds against every company */
    public record MarkFact(InstallerMark.Kind kind, @Nullable UUID companyId, LocalDate validFrom, @Nullable LocalDate validTo) {}

    /**
     * @param joinedOn the first day in the crew
     * @param leftOn   the first day no longer in it; null: no end known
     */
    public record MemberFacts(UUID id, LocalDate joinedOn, @Nullable LocalDate leftOn, List<TradeLevel> trades, List<CertificateFact> certificates) {}

    /**
     * @param validTo    the last day it holds; null: no expiry
     * @param nextReview the last day without the review it then needs; null: no review
     */
    public record CertificateFact(String kind, LocalDate issuedOn, @Nullable LocalDate validTo, @Nullable LocalDate nextReview) {}

    /** @param site where the crew is then; null: nobody has said */
    public record BookedTime(Instant startsAt, Instant endsAt, CrewBooking.Kind kind, @Nullable Position site) {}
}
