package org.millwright.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.SubjectNames;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register's records are called in the audit; people, whose name is theirs, by its mask. */
@Component
class RegisterSubjects implements SubjectNames {

    private static final String NAMED = """
            select id, name, false as person from crew where zone_id = :zone
            union all select id, name, false from company where zone_id = :zone
            union all select id, name, false from installer where zone_id = :zone
            union all select id, name, false from site where zone_id = :zone
            union all select id, name, false from roster_import where zone_id = :zone""";

    private final JdbcClient db;

    RegisterSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("select id, name, person from (" + NAMED + " union all select id, name, true from member where zone_id = :zone) as named where id = any(:ids)")
                .param("zone", CurrentZone.id()).param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getBoolean(3) ? Masking.name(row.getString(2)) : row.getString(2))).list();
        return names;
    }

    /** Not people: to find somebody by the full name here would say who is registered, without a trace of having looked. */
    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select id from (" + NAMED + ") as named where position(lower(:text) in lower(name)) > 0 order by id limit :limit")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
