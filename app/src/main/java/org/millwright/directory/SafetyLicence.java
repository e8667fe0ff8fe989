package org.millwright.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An installer's work safety licence (安全生产许可证).
 *
 * @param validFrom null: not told
 * @param validTo   the last day it holds
 */
public record SafetyLicence(UUID id, UUID installerId, String number, @Nullable LocalDate validFrom, LocalDate validTo) {

    public boolean holds(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && !day.isAfter(validTo);
    }
}
