package org.millwright.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the demands' generator needs to know of a crew made before.
 *
 * @param booked stretches already taken, so that two engagements never overlap
 */
record DemoCrew(UUID id, UUID installerId, String name, Place home, Trades trades, boolean strong, List<Stretch> booked) {

    record Stretch(Instant starts, Instant ends) {}

    DemoCrew(UUID id, UUID installerId, String name, Place home, Trades trades, boolean strong) {
        this(id, installerId, name, home, trades, strong, new ArrayList<>());
    }

    boolean free(Instant starts, Instant ends) {
        return booked.stream().noneMatch(taken -> taken.starts().isBefore(ends) && starts.isBefore(taken.ends()));
    }
}
