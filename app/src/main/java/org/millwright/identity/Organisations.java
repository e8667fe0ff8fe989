package org.millwright.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations people act for in the current zone; what a company or an installer is beyond its name belongs to the directory. */
@Component
public class Organisations {

    public enum Kind { COMPANY, INSTALLER, DEPARTMENT }

    public record Organisation(UUID id, Kind kind, String name) {}

    private final JdbcClient db;

    Organisations(JdbcClient db) {
        this.db = db;
    }

    public void add(UUID id, Kind kind, String name, Instant now) {
        db.sql("insert into organisation (zone_id, id, kind, name, created_at) values (:zone, :id, :kind, :name, :now)")
                .param("zone", CurrentZone.id()).param("id", id).param("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                .param("name", name).param("now", Accounts.at(now)).update();
    }

    public void rename(UUID id, String name) {
        db.sql("update organisation set name = :name where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("name", name).update();
    }

    /** Those whose name contains the text, a few, by name. */
    public List<Organisation> search(String text, int limit) {
        return db.sql("""
                select id, kind, name from organisation
                where zone_id = :zone and name ilike '%' || :text || '%' order by name limit :limit""")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit)
                .query((row, n) -> new Organisation(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("name"))).list();
    }
}
