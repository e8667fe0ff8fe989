package org.millwright.entry;

import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives filings their numbers: BB (报备), the year in the zone, four digits or more. */
@Component
class FilingNumbers {

    private final JdbcClient db;

    FilingNumbers(JdbcClient db) {
        this.db = db;
    }

    String next(int year) {
        int last = db.sql("""
                insert into filing_number (zone_id, year, last) values (:zone, :year, 1)
                on conflict (zone_id, year) do update set last = filing_number.last + 1 returning last""")
                .param("zone", CurrentZone.id()).param("year", year).query(Integer.class).single();
        return "BB-%d-%04d".formatted(year, last);
    }
}
