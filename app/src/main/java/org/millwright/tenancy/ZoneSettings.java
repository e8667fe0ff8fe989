package org.millwright.tenancy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers and words that differ by zone and date: each value holds from its date of effect until the next one. */
@Component
public class ZoneSettings {

    private final JdbcClient db;

    ZoneSettings(JdbcClient db) {
        this.db = db;
    }

    public Optional<String> findSetting(String name, LocalDate on) {
        return db.sql("""
                select value from zone_setting
                where zone_id = :zone and name = :name and valid_from <= :day
                order by valid_from desc limit 1""")
                .param("zone", CurrentZone.id()).param("name", name).param("day", on).query(String.class).optional();
    }

    /** @param otherwise what holds where the zone has decided nothing */
    public int intSetting(String name, LocalDate on, int otherwise) {
        return findSetting(name, on).map(Integer::parseInt).orElse(otherwise);
    }

    public void set(String name, LocalDate from, String value) {
        db.sql("""
                insert into zone_setting (zone_id, name, valid_from, value) values (:zone, :name, :day, :value)
                on conflict (zone_id, name, valid_from) do update set value = excluded.value""")
                .param("zone", CurrentZone.id()).param("name", name).param("day", from).param("value", value).update();
    }
}
