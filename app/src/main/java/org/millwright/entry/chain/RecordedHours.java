package org.millwright.entry.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.millwright.demand.HoursInTurn;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.SettingName;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells demand and planning what is recorded of sites' hours in turn, and how long the zone wants a site to stand empty in between. */
@Component
class RecordedHours implements HoursInTurn {

    private static final SettingName DISINFECTION_MINUTES = SettingName.wholeNumber("entry.disinfection-minutes", 30, 0, 720);

    private final JdbcClient db;
    private final ZoneSettings settings;
    private final Zones zones;

    RecordedHours(JdbcClient db, ZoneSettings settings, Zones zones) {
        this.db = db;
        this.settings = settings;
        this.zones = zones;
    }

    /** Between one side and the other. */
    int disinfectionMinutes(Instant at) {
        return settings.intSetting(DISINFECTION_MINUTES, zones.currentZone().dayOf(at));
    }

    @Override
    public Map<UUID, Recorded> listRecorded(Collection<UUID> siteIds, Instant from) {
        if (siteIds.isEmpty()) return Map.of();
        record At(UUID siteId, Stretch stretch) {}
        Map<UUID, List<Stretch>> bySite = new HashMap<>();
        db.sql("select site_id, side, starts_at, ends_at from split_shift where zone_id = :zone and site_id = any(:sites) and ends_at > :from order by starts_at, id").param("zone", CurrentZone.id())
                .param("sites", Rows.array(siteIds)).param("from", Rows.at(from)).query((row, n) -> new At(Rows.id(row, "site_id"), new Stretch(Rows.word(Side.class, row, "side"), Rows.instant(row, "starts_at"), Rows.instant(row, "ends_at"))))
                .list().forEach(each -> bySite.computeIfAbsent(each.siteId(), id -> new ArrayList<>()).add(each.stretch()));
        if (bySite.isEmpty()) return Map.of();
        Map<LocalDate, Integer> known = new HashMap<>();
        ToIntFunction<Stretch> minutes = it -> known.computeIfAbsent(zones.currentZone().dayOf(it.starts()), day -> settings.intSetting(DISINFECTION_MINUTES, day));
        Map<UUID, Recorded> recorded = new HashMap<>();
        bySite.forEach((site, stretches) -> recorded.put(site, new Recorded(stretches, stretches.stream().mapToInt(minutes).max().orElseThrow())));
        return recorded;
    }

    @Configuration(proxyBeanMethods = false)
    static class Settings {

        @Bean
        SettingName entryDisinfectionMinutes() {
            return DISINFECTION_MINUTES;
        }
    }
}
