package org.millwright.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that work once: to set an installation up, and to choose a password. */
@Component
public class OneTimeLinks {

    public enum Purpose { SETUP, PASSWORD }

    private final JdbcClient db;
    private final Clock clock;

    OneTimeLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new link replaces those of the same purpose and account that are still unused. @return its secret */
    public String issue(Purpose purpose, @Nullable UUID accountId, Duration lasts) {
        var secret = Secrets.random();
        var now = clock.instant();
        expire(purpose, accountId);
        db.sql("insert into one_time_link (token_hash, purpose, account_id, created_at, expires_at) values (:hash, :purpose, :account, :now, :expires)")
                .param("hash", Secrets.digest(secret)).param("purpose", name(purpose)).param("account", accountId, java.sql.Types.OTHER)
                .param("now", Accounts.at(now)).param("expires", Accounts.at(now.plus(lasts))).update();
        return secret;
    }

    /** Ends the links that are still unused. */
    public void expire(Purpose purpose, @Nullable UUID accountId) {
        db.sql("update one_time_link set expires_at = :now where purpose = :purpose and account_id is not distinct from :account and used_at is null and expires_at > :now")
                .param("now", Accounts.at(clock.instant())).param("purpose", name(purpose)).param("account", accountId, java.sql.Types.OTHER).update();
    }

    public boolean isOpen(Purpose purpose, String secret) {
        return db.sql("select exists (select 1 from one_time_link where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now)")
                .param("hash", Secrets.digest(secret)).param("purpose", name(purpose)).param("now", Accounts.at(clock.instant())).query(Boolean.class).single();
    }

    /** The account a password link is for; empty when the link is used, expired or unknown. */
    public Optional<UUID> findAccountId(String secret) {
        return db.sql("select account_id from one_time_link where token_hash = :hash and purpose = 'password' and used_at is null and expires_at > :now")
                .param("hash", Secrets.digest(secret)).param("now", Accounts.at(clock.instant())).query(UUID.class).optional();
    }

    /** Takes the link, in the caller's transaction. @return false when somebody else was first */
    public boolean use(Purpose purpose, String secret) {
        return db.sql("update one_time_link set used_at = :now where token_hash = :hash and purpose = :purpose and used_at is null and expires_at > :now")
                .param("now", Accounts.at(clock.instant())).param("hash", Secrets.digest(secret)).param("purpose", name(purpose)).update() == 1;
    }

    void forget(Instant before) {
        db.sql("delete from one_time_link where expires_at < :before").param("before", Accounts.at(before)).update();
    }

    private static String name(Purpose purpose) {
        return purpose.name().toLowerCase(java.util.Locale.ROOT);
    }
}
