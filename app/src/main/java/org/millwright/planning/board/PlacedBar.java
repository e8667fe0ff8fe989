package org.millwright.planning.board;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One crew on one package as a board shows it.
 *
 * @param packageId    null for what a crew is busy with besides
 * @param engagementId null unless engaged
 * @param windowEnds   the work has to be over by then; null for what has no package
 * @param supposed     exists in this draft alone
 */
public record PlacedBar(Stand stand, @Nullable UUID packageId, UUID crewId, @Nullable UUID demandId, @Nullable UUID engagementId, String number, String demand, String company,
                        String title, Instant starts, Instant ends, boolean pinned, @Nullable Instant windowEnds, boolean supposed) {

    /**
     * What holds a bar where it is. {@code ENGAGED} never moves, {@code DONE} is over, {@code BUSY} is the crew's own; {@code KEPT} stands as in the published plan,
     * {@code NEW} does not; {@code FORMER} is where the published plan had it.
     */
    public enum Stand { DONE, ENGAGED, BUSY, KEPT, NEW, FORMER }

    public boolean late() {
        return windowEnds != null && ends.isAfter(windowEnds);
    }

    boolean samePlace(PlacedBar other) {
        return crewId.equals(other.crewId) && starts.equals(other.starts) && Objects.equals(packageId, other.packageId);
    }

    PlacedBar as(Stand stand) {
        return new PlacedBar(stand, packageId, crewId, demandId, engagementId, number, demand, company, title, starts, ends, pinned, windowEnds, supposed);
    }
}
