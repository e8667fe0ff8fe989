package org.millwright.identity;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The signed-in sessions, which live in the database: any node serves anyone, and any node can end them all. They are ended in the caller's
 * transaction, so that a password or a role never changes without its sessions, nor sessions end for a change that was not kept.
 */
@Component
public class Sessions {

    private final JdbcClient db;

    Sessions(JdbcClient db) {
        this.db = db;
    }

    /** Ends every session of an account. @return how many there were */
    public int endAll(UUID accountId) {
        return db.sql("delete from spring_session where principal_name = :account").param("account", accountId.toString()).update();
    }

    /** Ends all but the one that asks. */
    public int endOthers(UUID accountId, String sessionId) {
        return db.sql("delete from spring_session where principal_name = :account and session_id <> :session")
                .param("account", accountId.toString()).param("session", sessionId).update();
    }

    public int count(UUID accountId, long nowMillis) {
        return db.sql("select count(*) from spring_session where principal_name = :account and expiry_time > :now")
                .param("account", accountId.toString()).param("now", nowMillis).query(Integer.class).single();
    }
}
