package org.millwright.directory;

import java.util.UUID;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people apart by account and document, for one account may hold one membership after another, and one person two accounts. */
@Component
public class Humans {

    private final JdbcClient db;

    Humans(JdbcClient db) {
        this.db = db;
    }

    /** The first record of a document number stands for the person: whoever goes to another installer gets another. */
    public Human human(CurrentUser user) {
        return human(user.accountId());
    }

    public Human human(UUID accountId) {
        return db.sql("""
                select first.id from member m cross join lateral (select f.id from member f where f.zone_id = :zone and f.document_hash = m.document_hash
                    order by f.joined_at, f.id limit 1) first
                where m.zone_id = :zone and m.account_id = :account and m.left_at is null""")
                .param("zone", CurrentZone.id()).param("account", accountId).query((row, n) -> new Human(accountId, Rows.id(row, "id")))
                .optional().orElseGet(() -> new Human(accountId, null));
    }
}
