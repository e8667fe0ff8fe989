package org.millwright.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reason not to engage an installer: barred for everybody or by one company, or a conflict of interest with one company.
 *
 * @param companyId the company it concerns; null: every company
 * @param validTo   the last day it holds; null: until lifted
 */
public record InstallerMark(UUID id, UUID installerId, Kind kind, @Nullable UUID companyId, String reason, LocalDate validFrom,
                            @Nullable LocalDate validTo, UUID madeBy, Instant madeAt, @Nullable Lifting lifting) {

    public enum Kind { BLACKLIST, CONFLICT }

    public record Lifting(UUID by, Instant at, String reason) {}

    public boolean holds(LocalDate day) {
        return lifting == null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
