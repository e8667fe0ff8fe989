package org.millwright.protocol.rule;

import java.util.Collection;
import java.util.Comparator;

/**
 * The answer of all clauses together, from best to worst. A missing fact weighs more than quarantine, because it may yet turn out a refusal, and less than a refusal, because
 * nothing that is missing can undo that. Words on screen are {@code verdict.<name>}.
 */
public enum Verdict {
    ADMIT, ADMIT_WITH_CONDITIONS, QUARANTINE, CANNOT_DECIDE, REFUSE;

    public boolean worseThan(Verdict other) {
        return compareTo(other) > 0;
    }

    /** Of several, as for all members of a filing; {@code ADMIT} of none. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(ADMIT);
    }
}
