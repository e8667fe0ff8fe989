package org.millwright.demand;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.SubjectNames;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Demands are known by their number, and so is all that came of one: its invitations and engagements. */
@Component
class DemandSubjects implements SubjectNames {

    private static final String OF_DEMANDS = """
            select d.id, d.id as demand_id from demand d where d.zone_id = :zone
            union all select i.id, i.demand_id from invitation i where i.zone_id = :zone
            union all select e.id, e.demand_id from engagement e where e.zone_id = :zone""";

    private final JdbcClient db;

    DemandSubjects(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("select o.id, coalesce(d.number, d.title) from (" + OF_DEMANDS + ") as o join demand d on d.zone_id = :zone and d.id = o.demand_id where o.id = any(:ids)")
                .param("zone", CurrentZone.id()).param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list();
        names.values().removeIf(String::isBlank);       // a draft nobody has named yet
        return names;
    }

    @Override
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("select o.id from (" + OF_DEMANDS + """
                ) as o join demand d on d.zone_id = :zone and d.id = o.demand_id
                where position(lower(:text) in lower(coalesce(d.number, ''))) > 0 or position(lower(:text) in lower(d.title)) > 0 order by o.id limit :limit""")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }

    @Override
    public List<UUID> listPartsOf(UUID id) {
        return db.sql("select o.id from (" + OF_DEMANDS + ") as o where o.demand_id = :id").param("zone", CurrentZone.id()).param("id", id).query(UUID.class).list();
    }
}
