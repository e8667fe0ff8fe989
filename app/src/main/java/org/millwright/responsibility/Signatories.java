package org.millwright.responsibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of an enterprise could close a gap: those of its office who can sign in. */
@Component
public class Signatories {

    private final JdbcClient db;

    Signatories(JdbcClient db) {
        this.db = db;
    }

    /** Names, a few each. */
    public Map<UUID, List<String>> namesIn(Collection<UUID> organisations) {
        var names = new HashMap<UUID, List<String>>();
        if (organisations.isEmpty()) return names;
        db.sql("""
                select organisation_id, name from (
                    select m.organisation_id, a.name, row_number() over (partition by m.organisation_id order by a.name, m.id) as place
                    from membership m join account a on a.id = m.account_id
                    where m.zone_id = :zone and m.organisation_id = any(:ids) and m.ended_at is null and a.disabled_at is null and m.role in ('COMPANY', 'INSTALLER')) each
                where place <= 3 order by organisation_id, place""").param("zone", CurrentZone.id()).param("ids", Rows.array(organisations)).query(row -> {
                    names.computeIfAbsent(Rows.id(row, "organisation_id"), id -> new ArrayList<>()).add(row.getString("name"));
                });
        return names;
    }
}
