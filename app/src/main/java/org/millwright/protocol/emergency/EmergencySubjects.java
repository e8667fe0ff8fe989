package org.millwright.protocol.emergency;

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

/** Cards and their runs are known by the card's name. */
@Component
class EmergencySubjects implements SubjectNames {

    private static final String BOTH = """
            (select zone_id, id, name_zh as name from emergency_card union all
             select r.zone_id, r.id, c.name_zh from emergency_run r join emergency_card c on c.zone_id = r.zone_id and c.id = r.card_id) s where s.zone_id = :zone and\s""";

    private final JdbcClient db;

    EmergencySubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("select s.id, s.name from " + BOTH + "s.id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
            names.put(Rows.id(row, "id"), row.getString("name"));
        });
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select s.id from " + BOTH + "position(lower(:text) in lower(s.name)) > 0 order by s.id limit :limit")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
