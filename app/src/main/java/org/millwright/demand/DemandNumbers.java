package org.millwright.demand;

import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives demands their numbers: XQ, the year in the zone, four digits or more. */
@Component
class DemandNumbers {

    private final JdbcClient db;

    DemandNumbers(JdbcClient db) {
        this.db = db;
    }

    String next(int year) {
        int last = db.sql("""
                insert into demand_number (zone_id, year, last) values (:zone, :year, 1)
                on conflict (zone_id, year) do update set last = demand_number.last + 1 returning last""")
                .param("zone", CurrentZone.id()).param("year", year).query(Integer.class).single();
        return "XQ-%d-%04d".formatted(year, last);
    }
}
