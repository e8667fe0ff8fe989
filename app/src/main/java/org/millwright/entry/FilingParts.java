package org.millwright.entry;

import static org.millwright.tenancy.Rows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
        IntStream.range(0, it.vehicles().size()).forEach(i -> of(filingId, """
                insert into filing_vehicle (zone_id, id, filing_id, position, plate, seats, driver) values (:zone, :id, :filing, :position, :plate, :seats, :driver)""")
                .param("id", it.vehicles().get(i).id()).param("position", i + 1).param("plate", it.vehicles().get(i).plate())
                .param("seats", it.vehicles().get(i).seats()).param("driver", it.vehicles().get(i).driver()).update());
        IntStream.range(0, it.equipment().size()).forEach(i -> of(filingId, """
                insert into filing_equipment (zone_id, id, filing_id, position, name, pieces, origin) values (:zone, :id, :filing, :position, :name, :pieces, :origin)""")
                .param("id", it.equipment().get(i).id()).param("position", i + 1).param("name", it.equipment().get(i).name())
                .param("pieces", it.equipment().get(i).pieces()).param("origin", it.equipment().get(i).origin()).update());
    }

    private JdbcClient.StatementSpec of(UUID filingId, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("filing", filingId);
    }
}
