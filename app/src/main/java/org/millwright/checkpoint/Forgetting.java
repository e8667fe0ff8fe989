package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Zone;
import org.millwright.tenancy.ZoneSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where somebody was and when is sensitive (PIPL, article 28): scans and passes go once the zone's days for them are over, pictures with them. */
@Component
class Forgetting {

    /** Short transactions: nobody who scans meanwhile waits for one. */
    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final Portraits portraits;
    private final ZoneSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgetting(JdbcClient db, Portraits portraits, ZoneSettings settings, ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.db = db;
        this.portraits = portraits;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nothing is counted twice: an interrupted run goes on where it stopped. */
    void forget(Zone zone) {
        for (boolean more = true; more; ) more = Boolean.TRUE.equals(CurrentZone.supply(zone.id(), () -> transaction.execute(status -> batch(zone))));
    }

    private boolean batch(Zone zone) {
        var before = clock.instant().minus(Duration.ofDays(settings.intSetting(CheckpointSettings.KEEP_DAYS, zone.dayOf(clock.instant()))));
        var params = Map.of("zone", CurrentZone.id(), "before", at(before), "most", BATCH);
        db.sql("""
                delete from scan_outcome o using (select device_id, seq from pass_scan where zone_id = :zone and scanned_at < :before order by scanned_at limit :most) s
                where o.zone_id = :zone and o.device_id = s.device_id and o.of_seq = s.seq""").params(params).update();
        int scans = db.sql("""
                delete from pass_scan p using (select device_id, seq from pass_scan where zone_id = :zone and scanned_at < :before order by scanned_at limit :most) s
                where p.zone_id = :zone and p.device_id = s.device_id and p.seq = s.seq""").params(params).update();
        List<UUID> passes = db.sql("""
                delete from pass where zone_id = :zone and id in (select id from pass p where p.zone_id = :zone and p.valid_until < :before
                    and not exists (select 1 from pass n where n.zone_id = p.zone_id and n.replaces_id = p.id) order by p.valid_until limit :most) returning id""")
                .params(params).query(UUID.class).list();
        passes.forEach(portraits::remove);
        if (scans + passes.size() > 0) events.publishEvent(new GateRecordsForgotten(CurrentZone.id(), scans, passes.size()));
        return scans + passes.size() > 0;
    }
}
