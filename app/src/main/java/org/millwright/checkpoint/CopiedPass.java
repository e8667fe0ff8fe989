package org.millwright.checkpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Whether one person can have been at both gates. */
record CopiedPass(Duration sameKind, Duration onward) {

    record Sighting(UUID gate, Gate.Kind kind, Instant at) {}

    /** How fast it was, against how fast anybody could be. */
    boolean suspects(Sighting one, Sighting other) {
        if (one.gate().equals(other.gate())) return false;
        return Duration.between(one.at(), other.at()).abs().compareTo(one.kind() == other.kind() ? sameKind : onward) < 0;
    }

    /** Further apart than this, nothing is suspected. */
    Duration longest() {
        return sameKind.compareTo(onward) > 0 ? sameKind : onward;
    }
}
