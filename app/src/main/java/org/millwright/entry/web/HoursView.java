package org.millwright.entry.web;

import java.time.Instant;
import java.util.List;
import org.millwright.entry.chain.SiteHours.Recorded;
import org.millwright.tenancy.Zone;
import org.millwright.ui.TimeAxis;
import org.millwright.ui.TimeAxis.Bar;
import org.millwright.ui.Ui;

/**
 * Hours of a site in turn, as a list and on one scale.
 *
 * @param axis today and the days of a week
 */
public record HoursView(List<Recorded> all, TimeAxis axis) {

    private static final int DAYS = 7;

    static HoursView of(List<Recorded> all, Zone zone, Instant now) {
        var today = zone.dayOf(now);
        return new HoursView(all, new TimeAxis(today, today.plusDays(DAYS), zone.timeZone(), today, null));
    }

    /** What one side has of them. */
    public List<Bar> bars(Ui ui, String side) {
        var kind = side.equals("local") ? TimeAxis.Kind.PLANNED : TimeAxis.Kind.LOCKED;
        return all.stream().map(Recorded::it).filter(it -> it.side().equals(side)).map(it -> new Bar(kind, it.startsAt(), it.endsAt(), "",
                ui.t("entry.shifts." + side) + " " + ui.dateTime(it.startsAt()) + " – " + ui.dateTime(it.endsAt()), null)).toList();
    }

    /** When a site is disinfected, until the side comes for which it is. */
    public List<Bar> disinfections(Ui ui) {
        return all.stream().map(Recorded::it).filter(it -> it.disinfectedAt().isBefore(it.startsAt())).map(it -> new Bar(TimeAxis.Kind.BLOCKED, it.disinfectedAt(), it.startsAt(), "",
                ui.t("entry.shifts.disinfected") + " " + ui.dateTime(it.disinfectedAt()), null)).toList();
    }
}
