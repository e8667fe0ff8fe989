package org.millwright.demand.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.Invitation;
import org.millwright.demand.InvitationState;
import org.millwright.demand.WorkPackage;

/**
 * What crews ask for the work: what one has offered for just these packages, else its price for a day times the days of work.
 *
 * @param offersFen offered, by crew id
 * @param workDays  of eight hours, begun ones counted whole
 */
public record Prices(Map<String, Long> offersFen, long workDays) {

    private static final int DAY_MINUTES = 8 * 60;
    /** Ten million million yuan: whoever names more has mistyped, and counts as having named none. */
    private static final long MOST_FEN = 1_000_000_000_000_000L;

    static Prices of(List<WorkPackage> packages, List<Invitation> invitations) {
        var asked = packages.stream().map(WorkPackage::id).toList();
        Map<String, Long> offers = new HashMap<>();
        for (var each : invitations) {
            boolean stands = each.state() == InvitationState.ACCEPTED || each.state() == InvitationState.ENGAGED;
            if (stands && each.priceFen() != null && each.priceFen() > 0 && each.priceFen() <= MOST_FEN && each.packageIds().size() == asked.size() && asked.containsAll(each.packageIds())) {
                offers.put(each.crewId().toString(), each.priceFen());
            }
        }
        long minutes = packages.stream().mapToLong(WorkPackage::workMinutes).sum();
        return new Prices(Map.copyOf(offers), Math.max(1, Math.ceilDiv(minutes, DAY_MINUTES)));
    }

    public boolean offered(UUID crewId) {
        return offersFen.containsKey(crewId.toString());
    }

    Map<String, Long> of(ZoneRoster crews) {
        Map<String, Long> prices = new HashMap<>();
        crews.labels().forEach((id, label) -> {
            if (label.dayPriceFen() != null && label.dayPriceFen() > 0 && label.dayPriceFen() <= MOST_FEN / workDays) prices.put(id, label.dayPriceFen() * workDays);
        });
        prices.putAll(offersFen);
        return prices;
    }
}
