package org.millwright.tenancy;

import java.time.LocalDate;
import java.util.List;
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

    public int intSetting(SettingName name, LocalDate on) {
        return Integer.parseInt(setting(name, on));
    }

    public String setting(SettingName name, LocalDate on) {
        return findSetting(name.name(), on).orElse(name.otherwise());
    }

    /** A value and the day from which it holds. */
    public record Dated(String name, LocalDate from, String value) {}

    /** Every value the zone has decided, newest first. */
    public List<Dated> listSettings() {
        return db.sql("select name, valid_from, value from zone_setting where zone_id = :zone order by name, valid_from desc")
                .param("zone", CurrentZone.id()).query((row, n) -> new Dated(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3))).list();
    }

    public void set(String name, LocalDate from, String value) {
        db.sql("""
                insert into zone_setting (zone_id, name, valid_from, value) values (:zone, :name, :day, :value)
                on conflict (zone_id, name, valid_from) do update set value = excluded.value""")
                .param("zone", CurrentZone.id()).param("name", name).param("day", from).param("value", value).update();
    }
}
