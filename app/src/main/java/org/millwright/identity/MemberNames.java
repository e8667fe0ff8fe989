package org.millwright.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members of the current zone are called, those who have left too: for pages that keep ids and show names. */
@Component
public class MemberNames {

    private final JdbcClient db;

    MemberNames(JdbcClient db) {
        this.db = db;
    }

    public Map<UUID, String> namesOf(Collection<UUID> memberships) {
        var names = new HashMap<UUID, String>();
        if (memberships.isEmpty()) return names;
        db.sql("select m.id, a.name from membership m join account a on a.id = m.account_id where m.zone_id = :zone and m.id = any(:ids)")
                .param("zone", CurrentZone.id()).param("ids", memberships.toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list();
        return names;
    }

    public Map<UUID, String> namesOfAccounts(Collection<UUID> accounts) {
        var names = new HashMap<UUID, String>();
        db.sql("select distinct a.id, a.name from membership m join account a on a.id = m.account_id where m.zone_id = :zone and a.id = any(:ids)")
                .param("zone", CurrentZone.id()).param("ids", accounts.toArray(UUID[]::new))
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2))).list();
        return names;
    }

    /** As {@link #listMatching}, and their accounts. */
    public List<UUID> listMatchingWithAccounts(String text, int limit) {
        return db.sql("""
                select distinct unnest(array[m.id, a.id]) from membership m join account a on a.id = m.account_id
                where m.zone_id = :zone and (position(lower(:text) in lower(a.name)) > 0 or position(lower(:text) in a.login) > 0) limit :limit""")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }

    /** Memberships of people whose name or login contains the text. */
    public List<UUID> listMatching(String text, int limit) {
        return db.sql("""
                select m.id from membership m join account a on a.id = m.account_id
                where m.zone_id = :zone and (position(lower(:text) in lower(a.name)) > 0 or position(lower(:text) in a.login) > 0) order by m.id limit :limit""")
                .param("zone", CurrentZone.id()).param("text", text).param("limit", limit).query(UUID.class).list();
    }
}
