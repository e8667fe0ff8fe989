package org.millwright.planning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.ranking.RankingRules;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pins of a draft hold no more, by package, in one query; a plan that was published is as it is. */
@Component
public class LapsedPins {

    private final JdbcClient db;
    private final Zones zones;
    private final ZoneSettings settings;
    private final Clock clock;

    LapsedPins(JdbcClient db, Zones zones, ZoneSettings settings, Clock clock) {
        this.db = db;
        this.zones = zones;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of work that is open still, or only supposed. What begins before tomorrow no search can place any more. */
    public Map<UUID, LapsedPin> of(UUID planId) {
        var zone = zones.currentZone();
        var today = zone.dayOf(clock.instant());
        var begins = today.plusDays(1).atStartOfDay(zone.timeZone()).toInstant();
        Map<UUID, LapsedPin> lapsed = new LinkedHashMap<>();
        db.sql("""
                select p.package_id, p.starts_at < :begins as past, c.active, c.control_status = 'suspended' and :controlled as suspended, x.starts_at as out_from, x.ends_at as out_until
                from plan_placement p join zone_plan z on z.zone_id = p.zone_id and z.id = p.plan_id and z.state = 'draft'
                     join crew c on c.zone_id = p.zone_id and c.id = p.crew_id
                     left join plan_edit x on x.zone_id = p.zone_id and x.plan_id = p.plan_id and x.kind = 'crew_out' and x.crew_id = p.crew_id
                         and x.starts_at < p.ends_at and x.ends_at > p.starts_at
                where p.zone_id = :zone and p.plan_id = :plan and p.pinned and (p.starts_at < :begins or not c.active or c.control_status = 'suspended' and :controlled or x.id is not null)
                 and (exists (select from work_package w where w.zone_id = p.zone_id and w.id = p.package_id and w.state = 'open')
                     or exists (select from plan_edit e where e.zone_id = p.zone_id and e.plan_id = p.plan_id and e.id = p.package_id))
                order by p.starts_at, p.package_id, x.starts_at""")
                .param("begins", Rows.at(begins)).param("controlled", RankingRules.isEntryControlled(settings, today)).param("zone", CurrentZone.id()).param("plan", planId)
                .query((row, n) -> pin(row)).list().forEach(each -> lapsed.putIfAbsent(each.packageId(), each));
        return lapsed;
    }

    private static LapsedPin pin(ResultSet row) throws SQLException {
        var id = Rows.id(row, "package_id");
        if (row.getBoolean("past")) return new LapsedPin(id, LapsedPin.Why.DAY, null, null);
        if (!row.getBoolean("active")) return new LapsedPin(id, LapsedPin.Why.CREW_GONE, null, null);
        if (row.getBoolean("suspended")) return new LapsedPin(id, LapsedPin.Why.CREW_SUSPENDED, null, null);
        return new LapsedPin(id, LapsedPin.Why.CREW_OUT, Rows.instant(row, "out_from"), Rows.instant(row, "out_until"));
    }
}
