package org.millwright.entry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.SubjectNames;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Filings are known by their number. */
@Component
class FilingSubjects implements SubjectNames {

    private final JdbcClient db;

    FilingSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("select id, number from filing where zone_id = :zone and id = any(:ids) and number is not null").param("zone", CurrentZone.id())
                .param("ids", Rows.array(ids)).query(row -> {
                    names.put(Rows.id(row, "id"), row.getString("number"));
                });
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select id from filing where zone_id = :zone and position(lower(:text) in lower(number)) > 0 order by number desc limit :limit")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
