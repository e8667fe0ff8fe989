package org.millwright.planning.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One crew on one package as a line of a list.
 *
 * @param planned false: engaged
 */
public record PlanLine(UUID packageId, UUID crewId, UUID demandId, @Nullable UUID engagementId, boolean planned, String number, String demand, String company, String title, String crew, String installer,
                       Instant starts, Instant ends, boolean pinned, @Nullable Instant windowEnds) {

    public boolean late() {
        return windowEnds != null && ends.isAfter(windowEnds);
    }
}
