package org.millwright.entry;

import static org.millwright.tenancy.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.millwright.entry.Filing.Equipment;
import org.millwright.entry.Filing.Terms;
import org.millwright.entry.Filing.Vehicle;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who and what comes with a filing: members, stops, vehicles, equipment. */
@Component
class FilingParts {

    private final JdbcClient db;
    private final FilingStops stops;

    FilingParts(JdbcClient db, FilingStops stops) {
        this.db = db;
        this.stops = stops;
    }

    /** What stands on the filing's own row. */
    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(Rows.id(row, "site_id"), Rows.id(row, "crew_id"), row.getString("origin"), Rows.word(TravelMode.class, row, "travel_mode"),
                instant(row, "arrives_from"), instant(row, "arrives_until"), instant(row, "leaves_at"), row.getLong("distance_metres"), row.getString("why_outside"),
                List.of(), List.of(), List.of(), List.of());
    }

    Terms readParts(Terms it, UUID filingId) {
        return new Terms(it.siteId(), it.crewId(), it.origin(), it.mode(), it.arrivesFrom(), it.arrivesUntil(), it.leavesAt(), it.distanceMetres(), it.whyOutside(),
                of(filingId, "select member_id from filing_member where zone_id = :zone and filing_id = :filing order by position").query(UUID.class).list(),
                stops.listOf(List.of(filingId)).getOrDefault(filingId, List.of()),
                of(filingId, "select id, plate, seats, driver from filing_vehicle where zone_id = :zone and filing_id = :filing order by position")
                        .query((row, n) -> new Vehicle(Rows.id(row, "id"), row.getString("plate"), row.getInt("seats"), row.getString("driver"))).list(),
                of(filingId, "select id, name, pieces, origin from filing_equipment where zone_id = :zone and filing_id = :filing order by position")
                        .query((row, n) -> new Equipment(Rows.id(row, "id"), row.getString("name"), row.getInt("pieces"), row.getString("origin"))).list());
    }

    /** Before the filing's times change, which its people follow: those who come no more may be elsewhere by then. */
    void clear(UUID filingId) {
        for (var table : List.of("filing_member", "filing_stop", "filing_vehicle", "filing_equipment")) {
            of(filingId, "delete from " + table + " where zone_id = :zone and filing_id = :filing").update();
        }
    }

    void add(UUID filingId, Terms it) {
        of(filingId, """
                insert into filing_member (zone_id, filing_id, member_id, position, stay)
                select f.zone_id, f.id, m.id, m.n, f.stay from filing f cross join unnest(:members) with ordinality as m(id, n) where f.zone_id = :zone and f.id = :filing""")
                .param("members", Rows.array(it.members())).update();
        stops.add(filingId, it.stops());
        if (!it.vehicles().isEmpty()) addVehicles(filingId, it.vehicles());
        if (!it.equipment().isEmpty()) addEquipment(filingId, it.equipment());
    }

    private void addVehicles(UUID filingId, List<Vehicle> vehicles) {
        of(filingId, """
                insert into filing_vehicle (zone_id, id, filing_id, position, plate, seats, driver)
                select :zone, v.id, :filing, v.n, v.plate, v.seats, v.driver
                from unnest(:ids, cast(:plates as text[]), cast(:seats as integer[]), cast(:drivers as text[])) with ordinality as v(id, plate, seats, driver, n)""")
                .param("ids", vehicles.stream().map(Vehicle::id).toArray(UUID[]::new)).param("plates", texts(vehicles, Vehicle::plate)).param("seats", texts(vehicles, Vehicle::seats))
                .param("drivers", texts(vehicles, Vehicle::driver)).update();
    }

    private void addEquipment(UUID filingId, List<Equipment> equipment) {
        of(filingId, """
                insert into filing_equipment (zone_id, id, filing_id, position, name, pieces, origin)
                select :zone, e.id, :filing, e.n, e.name, e.pieces, e.origin
                from unnest(:ids, cast(:names as text[]), cast(:pieces as integer[]), cast(:origins as text[])) with ordinality as e(id, name, pieces, origin, n)""")
                .param("ids", equipment.stream().map(Equipment::id).toArray(UUID[]::new)).param("names", texts(equipment, Equipment::name)).param("pieces", texts(equipment, Equipment::pieces))
                .param("origins", texts(equipment, Equipment::origin)).update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(it -> String.valueOf(column.apply(it))).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec of(UUID filingId, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("filing", filingId);
    }
}
