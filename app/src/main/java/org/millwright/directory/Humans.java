package org.millwright.directory;

import java.util.HashSet;
import java.util.Set;
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

    /** The first record of a document number stands for the person: whoever goes to another installer gets another. Who has left the last of them is still who he was. */
    public Human human(CurrentUser user) {
        return human(user.accountId());
    }

    private Human human(UUID accountId) {
        return db.sql("""
                select first.id from member m cross join lateral (select f.id from member f where f.zone_id = :zone and f.document_hash = m.document_hash
                    order by f.joined_at, f.id limit 1) first
                where m.zone_id = :zone and m.account_id = :account order by m.left_at desc nulls first, m.joined_at desc, m.id limit 1""")
                .param("zone", CurrentZone.id()).param("account", accountId).query((row, n) -> new Human(accountId, Rows.id(row, "id")))
                .optional().orElseGet(() -> new Human(accountId, null));
    }

    /**
     * With which accounts the person signs in or ever did, as known now: who acted before the register knew him has left his account and no person.
     *
     * @return with his own account
     */
    public Set<UUID> listAccounts(Human it) {
        var accounts = new HashSet<>(Set.of(it.accountId()));
        if (it.personId() != null) accounts.addAll(db.sql("""
                select m.account_id from member f join member m on m.zone_id = f.zone_id and m.document_hash = f.document_hash
                where f.zone_id = :zone and f.id = :person and m.account_id is not null""").param("zone", CurrentZone.id()).param("person", it.personId()).query(UUID.class).list());
        return accounts;
    }
}
