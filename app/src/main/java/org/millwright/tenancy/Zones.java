package org.millwright.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The zones of this installation; a reference table, readable without a current zone. */
@Component
public class Zones {

    private static final String COLUMNS = "id, code, name_zh, name_en, division_code, time_zone, latitude, longitude";

    private final JdbcClient db;

    /** Zones are few, read by every request, and their identity never changes: kept per node once read. */
    private final Map<UUID, Zone> known = new ConcurrentHashMap<>();

    Zones(JdbcClient db) {
        this.db = db;
    }

    public Zone currentZone() {
        return getZone(CurrentZone.id());
    }

    public Zone getZone(UUID id) {
        var zone = known.get(id);
        if (zone != null) return zone;
        zone = db.sql("select " + COLUMNS + " from zone where id = :id").param("id", id).query(Zones::zone).optional()
                .orElseThrow(() -> new NoSuchElementException("no zone " + id));
        known.put(id, zone);
        return zone;
    }

    public Optional<Zone> findZone(String code) {
        return db.sql("select " + COLUMNS + " from zone where code = :code").param("code", code).query(Zones::zone).optional();
    }

    public List<Zone> listZones() {
        return db.sql("select " + COLUMNS + " from zone order by code").query(Zones::zone).list();
    }

    public void add(Zone zone) {
        db.sql("""
                insert into zone (id, code, name_zh, name_en, division_code, time_zone, latitude, longitude)
                values (:id, :code, :nameZh, :nameEn, :divisionCode, :timeZone, :latitude, :longitude)""")
                .param("id", zone.id()).param("code", zone.code()).param("nameZh", zone.nameZh()).param("nameEn", zone.nameEn())
                .param("divisionCode", zone.divisionCode()).param("timeZone", zone.timeZone().getId())
                .param("latitude", zone.latitude()).param("longitude", zone.longitude()).update();
    }

    private static Zone zone(ResultSet row, int n) throws SQLException {
        return new Zone(row.getObject("id", UUID.class), row.getString("code"), row.getString("name_zh"), row.getString("name_en"),
                row.getString("division_code"), ZoneId.of(row.getString("time_zone")), row.getDouble("latitude"), row.getDouble("longitude"));
    }
}
