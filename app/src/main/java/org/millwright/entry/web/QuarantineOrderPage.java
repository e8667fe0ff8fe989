package org.millwright.entry.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.quarantine.BedMoves.Change;
import org.millwright.entry.quarantine.DailyReports.Report;
import org.millwright.entry.quarantine.QuarantineOrders.Order;
import org.millwright.entry.quarantine.QuarantinePlaces.Place;

/**
 * One person's quarantine as the health officer sees it.
 *
 * @param name   masked
 * @param number of the filing that brings the person; null without
 * @param limit  of temperature, as the protocol says
 * @param places with the beds that are free until the end
 * @param bed    a move that was refused, as typed
 * @param report a daily report that was refused, as typed
 */
public record QuarantineOrderPage(Order order, String name, @Nullable String number, List<Report> reports, double limit, List<Change> changes, List<Place> places,
                                  QuarantineOrderController.@Nullable BedInput bed, QuarantineController.@Nullable ReportInput report) {

    public boolean open() {
        return reports.stream().anyMatch(Report::open);
    }

    /** Those that say something still, oldest first. */
    public List<Report> drawn() {
        return reports.reversed().stream().filter(it -> it.celsius() != null).toList();
    }
}
