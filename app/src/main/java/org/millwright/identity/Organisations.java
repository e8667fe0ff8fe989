package org.millwright.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
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
                .param("zone", CurrentZone.id()).param("id", id).param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("name", name).param("now", Accounts.at(now)).update();
    }

    public void rename(UUID id, String name) {
        db.sql("update organisation set name = :name where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("name", name).update();
    }

    public Optional<Organisation> findOrganisation(UUID id) {
        return db.sql("select id, kind, name from organisation where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).query(Organisations::organisation).optional();
    }

    /** Those whose name contains the text, a few, by name. @param kind null: any */
    public List<Organisation> search(@Nullable Kind kind, String text, int limit) {
        return db.sql("""
                select id, kind, name from organisation
                where zone_id = :zone and (:kind = '' or kind = :kind) and name ilike '%' || :text || '%' order by name limit :limit""")
                .param("zone", CurrentZone.id()).param("kind", kind == null ? "" : kind.name().toLowerCase(Locale.ROOT)).param("text", LikeText.literal(text)).param("limit", limit)
                .query(Organisations::organisation).list();
    }

    private static Organisation organisation(ResultSet row, int n) throws SQLException {
        return new Organisation(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("name"));
    }
}
