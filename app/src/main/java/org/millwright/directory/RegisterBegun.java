package org.millwright.directory;

import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the current zone's register has anything in it yet. */
@Component
public class RegisterBegun {

    public record Has(boolean codes, boolean companies, boolean installers, boolean crews) {}

    private final JdbcClient db;

    RegisterBegun(JdbcClient db) {
        this.db = db;
    }

    public Has look() {
        return db.sql("""
                select exists (select 1 from trade where zone_id = :zone) as codes, exists (select 1 from company where zone_id = :zone) as companies,
                       exists (select 1 from installer where zone_id = :zone) as installers, exists (select 1 from crew where zone_id = :zone) as crews""")
                .param("zone", CurrentZone.id()).query(Has.class).single();
    }
}
