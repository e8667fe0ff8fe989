package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.CodeNames;
import org.millwright.directory.identifier.Characters;

/**
 * What the register knows of those a roster speaks of, at one moment.
 *
 * @param installers by credit code
 * @param members    by keyed hash of the document number, those who have not left
 * @param hashes     of the document numbers in the file
 */
record Register(Map<String, InstallerNow> installers, Map<LicenceKey, LicenceNow> licences, Map<CrewKey, CrewNow> crews, Map<String, MemberNow> members,
                Map<CertificateKey, CertificateNow> certificates, Map<String, String> hashes, CodeNames codes) {

    record InstallerNow(UUID id, String creditCode, String name, String address, @Nullable String division, @Nullable Double latitude,
                        @Nullable Double longitude, String contact, String phone, List<String> area, List<SafetyNow> safety) {}

    record SafetyNow(UUID id, String number, LocalDate validTo) {}

    /** One number may cover several classes of a scope. */
    record LicenceKey(LicenceNumber number, String grade) {}

    /** The width in which brackets and letters were typed makes no other number. */
    static String alike(String number) {
        return Characters.halfWidth(number);
    }

    record LicenceNumber(UUID installerId, String scope, String number) {

        LicenceNumber {
            number = alike(number);
        }
    }

    record LicenceNow(UUID id, String grade, @Nullable LocalDate validFrom, LocalDate validTo) {}

    record CrewKey(UUID installerId, String code) {}

    /** @param shift DAY, NIGHT, BOTH, or empty when it has no calendar */
    record CrewNow(UUID id, String name, double latitude, double longitude, String division, @Nullable UUID leadId, @Nullable String leadName, String shift) {}

    record MemberNow(UUID id, UUID installerId, String name, String kind, String phone, Map<String, Integer> trades, List<CrewTime> crews) {

        @Nullable CrewTime current(LocalDate day) {
            return crews.stream().filter(each -> !each.from().isAfter(day) && (each.until() == null || each.until().isAfter(day))).findFirst().orElse(null);
        }
    }

    /** @param until the first day no longer in it */
    record CrewTime(UUID id, UUID crewId, String crewCode, LocalDate from, @Nullable LocalDate until) {}

    record CertificateKey(UUID memberId, String kind, String number) {

        CertificateKey {
            number = alike(number);
        }
    }

    record CertificateNow(UUID id, LocalDate issued, @Nullable LocalDate validTo, @Nullable LocalDate nextReview) {}
}
