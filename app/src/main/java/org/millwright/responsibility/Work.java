package org.millwright.responsibility;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has steps: an engagement or a filing, known here by its own id.
 *
 * @param title     as people call it: number and crew; no personal data
 * @param companyId where the work is; null: nobody yet
 */
public record Work(UUID id, WorkKind kind, String title, @Nullable UUID companyId, @Nullable UUID installerId, @Nullable UUID crewId, Instant starts, Instant ends) {

    public String href() {
        return kind.href(id);
    }

    /** Of the enterprise that answers for a step; null for the zone's own, and while nobody is known. */
    @Nullable UUID organisationOf(Step step) {
        return switch (step.side()) {
            case COMPANY -> companyId;
            case INSTALLER -> installerId;
            case ZONE -> null;
        };
    }
}
