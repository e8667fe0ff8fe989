package org.millwright.responsibility;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of one piece of work with whoever holds it. */
public record StepHeld(UUID workId, Step step, Firm firm, @Nullable UUID organisationId, @Nullable String organisation, Holder person, Holder officer) {

    /** Words on screen are {@code responsibility.firm.<name>}. {@code NOBODY}: nobody of the enterprise has an account that could sign. */
    public enum Firm { NAMED, MISSING, NOBODY, NOT_NEEDED }

    public boolean firmGap() {
        return firm == Firm.MISSING || firm == Firm.NOBODY;
    }

    public boolean gap() {
        return firmGap() || person.gap() || officer.gap();
    }
}
