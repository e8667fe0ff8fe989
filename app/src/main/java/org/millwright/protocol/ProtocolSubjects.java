package org.millwright.protocol;

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

/** Editions are known by their document's code and their number. */
@Component
class ProtocolSubjects implements SubjectNames {

    private static final String NAME = "d.code || ' v' || e.number";
    private static final String FROM = " from protocol_edition e join protocol_document d on d.zone_id = e.zone_id and d.id = e.document_id where e.zone_id = :zone and ";

    private final JdbcClient db;

    ProtocolSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("select e.id, " + NAME + " as name" + FROM + "e.id = any(:ids)").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
            names.put(Rows.id(row, "id"), row.getString("name"));
        });
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select e.id" + FROM + "position(lower(:text) in lower(concat_ws(' ', " + NAME + ", d.title_zh, d.title_en))) > 0 order by e.changed_at desc, e.id limit :limit")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
