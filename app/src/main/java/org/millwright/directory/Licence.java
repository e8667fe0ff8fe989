package org.millwright.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an installer may undertake.
 *
 * @param scope     code of a licence scope
 * @param grade     code of a licence class within that scope
 * @param validFrom null: not told
 * @param validTo   the last day it holds
 */
public record Licence(UUID id, UUID installerId, String scope, String grade, String number, @Nullable LocalDate validFrom, LocalDate validTo) {

    public boolean holds(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && !day.isAfter(validTo);
    }
}
