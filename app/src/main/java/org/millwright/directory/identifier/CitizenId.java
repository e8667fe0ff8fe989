package org.millwright.directory.identifier;

import java.time.LocalDate;

/**
 * Citizen identity number (公民身份号码), GB 11643: division, date of birth, serial, and a check character by ISO 7064
 * MOD 11-2. Residence permits of Hong Kong, Macau and Taiwan residents share the form (81, 82, 83 at the front).
 */
public record CitizenId(String value) {

    public CitizenId {
        if (CitizenIdCheck.malformed(value) != null) {
            throw new IllegalArgumentException("not a citizen identity number");
        }
    }

    /** @param today the day on which nobody can be born yet */
    public static CitizenIdCheck check(String given, LocalDate today) {
        return CitizenIdCheck.of(Characters.compact(given), today);
    }

    public LocalDate birthDate() {
        return LocalDate.of(Integer.parseInt(value.substring(6, 10)), Integer.parseInt(value.substring(10, 12)),
                Integer.parseInt(value.substring(12, 14)));
    }

    public String masked() {
        return DocumentNumber.mask(value);
    }

    /** Masked, so that the number does not slip into a log. */
    @Override
    public String toString() {
        return masked();
    }
}
