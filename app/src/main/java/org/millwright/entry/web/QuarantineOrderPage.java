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
 */
public record QuarantineOrderPage(Order order, String name, @Nullable String number, List<Report> reports, double limit, List<Change> changes, List<Place> places, Typed typed) {

    /** What was refused, as typed: a move, a daily report or another end. */
    public record Typed(QuarantineOrderController.@Nullable BedInput bed, QuarantineController.@Nullable ReportInput report, QuarantineController.@Nullable EndInput end) {

        static final Typed NOTHING = new Typed(null, null, null);

        static Typed of(QuarantineOrderController.BedInput bed) {
            return new Typed(bed, null, null);
        }

        static Typed of(QuarantineController.ReportInput report) {
            return new Typed(null, report, null);
        }

        static Typed of(QuarantineController.EndInput end) {
            return new Typed(null, null, end);
        }
    }

    public boolean open() {
        return reports.stream().anyMatch(Report::open);
    }

    /** Those that say something still, oldest first. */
    public List<Report> drawn() {
        return reports.reversed().stream().filter(it -> it.celsius() != null).toList();
    }
}
