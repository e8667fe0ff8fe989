package org.millwright.demand.ranking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.millwright.ui.TimeAxis;

/**
 * Two to four crews beside each other.
 *
 * @param picked  all that are chosen and can still be invited, also those that are not beside each other here
 * @param parked  chosen too, but cannot do this work
 * @param filled  some of the crews are not chosen, and here only to have something to compare with
 * @param dropped how many the address names beyond those that can be chosen
 * @param choices all that can do it, by rank, to put in another
 */
public record ComparePage(UUID demandId, String number, String title, boolean own, int chosen, List<UUID> packageIds, Instant judgedAt, List<RankView> crews,
                          List<UUID> picked, List<UUID> parked, boolean filled, int dropped, List<Choice> choices, ZoneId timeZone, LocalDate from, LocalDate until, LocalDate windowFirst, LocalDate windowLast, LocalDate today) {

    public record Choice(UUID crewId, int place, String crew) {}

    public TimeAxis axis(String label) {
        return new TimeAxis(from, until, timeZone, today, new TimeAxis.Window(windowFirst, windowLast, label));
    }

    /** Where those chosen are invited. */
    public String invite() {
        return "/demands/" + demandId + "/invitations/new?" + crews(picked) + kept() + packageIds.stream().map(id -> "&packages=" + id).collect(Collectors.joining());
    }

    /** The ranking, with the choice as it stands. */
    public String back() {
        return "/demands/" + demandId + "/ranking?package=" + chosen + (picked.isEmpty() ? "" : "&" + crews(picked)) + kept();
    }

    /** The same without one of them, who is chosen no more either. */
    public String without(UUID crewId) {
        var left = Stream.concat(crews.stream().map(RankView::crewId), picked.stream()).distinct().filter(id -> !id.equals(crewId)).toList();
        return "/demands/" + demandId + "/comparison?package=" + chosen + "&" + crews(left) + kept();
    }

    /** Whether one may be let go: two of those chosen must be left. */
    public boolean lets() {
        return !filled && (crews.size() > 2 || picked.size() > 2);
    }

    /** Whether a crew is ticked among the choices. */
    public boolean compares(UUID crewId) {
        return picked.contains(crewId) || !filled && crews.stream().anyMatch(each -> each.crewId().equals(crewId));
    }

    private String kept() {
        return parked.stream().map(id -> "&parked=" + id).collect(Collectors.joining());
    }

    private static String crews(List<UUID> ids) {
        return ids.stream().map(id -> "crews=" + id).collect(Collectors.joining("&"));
    }

    /** Whether a value is the best of those compared, told from others only when it differs from at least one. */
    public static boolean best(double value, List<Double> all, boolean lower) {
        double best = lower ? all.stream().min(Double::compare).orElse(value) : all.stream().max(Double::compare).orElse(value);
        return value == best && all.stream().anyMatch(other -> other != best);
    }
}
