package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work package as a board shows it.
 *
 * @param trades codes, most heads first
 * @param number of the demand
 * @param supposed it exists in one draft alone (then the demand is that of the package it is like)
 */
public record PlanWork(UUID packageId, int position, String title, UUID demandId, String number, String demand, UUID companyId, String company, UUID siteId, String site,
                       double latitude, double longitude, int workMinutes, int crewsNeeded, Instant windowStarts, Instant windowEnds, @Nullable Instant readyAt,
                       List<String> trades, boolean supposed) {

    /** Past its window. */
    public boolean isLate(Instant ends) {
        return ends.isAfter(windowEnds);
    }
}
