package org.millwright.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.millwright.entry.Filing.Terms;
import org.millwright.entry.FilingDraft.EquipmentDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;

/** What was filed, as texts to go on typing. */
final class FilingWriter {

    private FilingWriter() {}

    static FilingDraft draftOf(Terms it, ZoneId zone) {
        return new FilingDraft(it.siteId().toString(), it.crewId().toString(), it.members().stream().map(Objects::toString).toList(), it.origin(),
                it.mode().name().toLowerCase(java.util.Locale.ROOT), moment(it.arrivesFrom(), zone), moment(it.arrivesUntil(), zone), moment(it.leavesAt(), zone),
                it.whyOutside(), it.stops().stream().map(stop -> new StopDraft(stop.division(), stop.fromDay().toString(), stop.untilDay().toString())).toList(),
                it.vehicles().stream().map(one -> new VehicleDraft(one.id().toString(), one.plate(), String.valueOf(one.seats()), one.driver())).toList(),
                it.equipment().stream().map(one -> new EquipmentDraft(one.id().toString(), one.name(), String.valueOf(one.pieces()), one.origin())).toList());
    }

    private static String moment(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().toString();
    }
}
