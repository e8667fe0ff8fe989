package org.millwright.demand.ranking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.millwright.ui.TimeAxis;

/**
 * Two to four crews beside each other.
 *
 * @param choices all that can do it, by rank, to put in another
 */
public record ComparePage(UUID demandId, String number, String title, boolean own, int chosen, List<UUID> packageIds, Instant judgedAt, List<RankView> crews, List<Choice> choices,
                          ZoneId timeZone, LocalDate from, LocalDate until, LocalDate windowFirst, LocalDate windowLast, LocalDate today, Instant deadline) {

    public record Choice(UUID crewId, int place, String crew) {}

    public TimeAxis axis(String label) {
        return new TimeAxis(from, until, timeZone, today, new TimeAxis.Window(windowFirst, windowLast, label));
    }

    /** Where those compared are invited. */
    public String invite() {
        var address = new StringBuilder("/demands/" + demandId + "/invitations/new");
        for (var crew : crews) address.append(address.indexOf("?") < 0 ? "?" : "&").append("crews=").append(crew.crewId());
        packageIds.forEach(id -> address.append("&packages=").append(id));
        return address.toString();
    }

    /** Whether a value is the best of those compared, told from others only when it differs from at least one. */
    public static boolean best(double value, List<Double> all, boolean lower) {
        double best = lower ? all.stream().min(Double::compare).orElse(value) : all.stream().max(Double::compare).orElse(value);
        return value == best && all.stream().anyMatch(other -> other != best);
    }
}
