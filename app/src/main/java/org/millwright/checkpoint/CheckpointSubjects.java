package org.millwright.checkpoint;

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

/** Passes are known by the masked name or plate they show, keys by their id, gates and devices by their name. */
@Component
class CheckpointSubjects implements SubjectNames {

    private static final String NAMES = """
            select id, coalesce(masked_name, plate) || ' · ' || place as name from pass where zone_id = :zone
            union all select id, name from gate where zone_id = :zone
            union all select id, name from gate_device where zone_id = :zone
            union all select id, purpose || ' ' || key_id from signing_key where zone_id = :zone""";

    private final JdbcClient db;

    CheckpointSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("select id, name from (" + NAMES + ") each where id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
            names.put(Rows.id(row, "id"), row.getString("name"));
        });
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select id from (" + NAMES + ") each where position(lower(:text) in lower(name)) > 0 order by id desc limit :limit").param("zone", CurrentZone.id())
                .param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
