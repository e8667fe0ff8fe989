package org.millwright.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingDraft.EquipmentDraft;
import org.millwright.entry.FilingDraft.StopDraft;
import org.millwright.entry.FilingDraft.VehicleDraft;
import org.millwright.entry.KnownPlaces;
import org.millwright.entry.Submitting;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** A filing that the rules have answered, and one that somebody is still typing. */
@Component
class FilingMaker {

    private final Submitting submitting;
    private final KnownPlaces places;
    private final Clock clock;

    FilingMaker(Submitting submitting, KnownPlaces places, Clock clock) {
        this.submitting = submitting;
        this.places = places;
        this.clock = clock;
    }

    void make(CurrentUser installer) {
        var now = clock.instant();
        var zone = ZoneId.of("Asia/Shanghai");
        var filed = submitting.begin(installer, draft(installer, now.plus(Duration.ofHours(60)), zone));
        submitting.file(installer, filed);
        submitting.begin(installer, draft(installer, now.plus(Duration.ofDays(9)), zone));
    }

    private FilingDraft draft(CurrentUser installer, Instant arrives, ZoneId zone) {
        var from = arrives.atZone(zone).toLocalDateTime().withMinute(0).withSecond(0).withNano(0);
        var day = from.toLocalDate();
        return new FilingDraft(places.listSites(installer).getFirst().id().toString(), places.listCrews(installer).getFirst().id().toString(), List.of(), "371002", "road",
                from.toString(), from.plusHours(4).toString(), from.plusDays(6).toString(), "本市精调班组已排满",
                List.of(new StopDraft("371002", day.minusDays(14).toString(), day.toString())), List.of(new VehicleDraft(null, "鲁K7D268", "7", "罗宝山")),
                List.of(new EquipmentDraft(null, "激光干涉仪", "1", "371002")));
    }
}
