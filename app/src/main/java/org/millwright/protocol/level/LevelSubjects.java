package org.millwright.protocol.level;

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

/** Levels and areas are known by what ordered them. */
@Component
class LevelSubjects implements SubjectNames {

    private static final String BOTH = "(select zone_id, id, source from control_level union all select zone_id, id, source from risk_area) s where s.zone_id = :zone and ";

    private final JdbcClient db;

    LevelSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("select s.id, s.source from " + BOTH + "s.id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
            names.put(Rows.id(row, "id"), row.getString("source"));
        });
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select s.id from " + BOTH + "position(lower(:text) in lower(s.source)) > 0 order by s.id limit :limit")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
