package org.millwright.planning;

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

/** Plans are known by their name. */
@Component
class PlanSubjects implements SubjectNames {

    private final JdbcClient db;

    PlanSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("select id, name from zone_plan where zone_id = :zone and id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
            names.put(Rows.id(row, "id"), row.getString("name"));
        });
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select id from zone_plan where zone_id = :zone and position(lower(:text) in lower(name)) > 0 order by changed_at desc, id limit :limit")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
