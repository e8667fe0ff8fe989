package org.millwright.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of the installation; a reference table, read before any zone is known. */
@Component
public class Accounts {

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    public Optional<Account> findAccount(String login) {
        return db.sql("select * from account where login = :login").param("login", normalised(login)).query(Accounts::account).optional();
    }

    public Account getAccount(UUID id) {
        return db.sql("select * from account where id = :id").param("id", id).query(Accounts::account).single();
    }

    /** The zones an account may act in, most stable order. */
    public List<UUID> listZoneIds(UUID accountId) {
        return db.sql("select zone_id from account_zone where account_id = :id order by zone_id").param("id", accountId).query(UUID.class).list();
    }

    public boolean none() {
        return db.sql("select not exists (select 1 from account)").query(Boolean.class).single();
    }

    /** An account without a password: a one-time link lets its person choose one. */
    public Account add(String login, String name, Locale locale, Instant now) {
        var account = new Account(Ids.next(), normalised(login), name, null, locale, null);
        db.sql("insert into account (id, login, name, locale, created_at) values (:id, :login, :name, :locale, :now)")
                .param("id", account.id()).param("login", account.login()).param("name", name).param("locale", locale.toLanguageTag())
                .param("now", at(now)).update();
        return account;
    }

    public void setPasswordHash(UUID id, String hash, Instant now) {
        db.sql("update account set password_hash = :hash, password_changed_at = :now where id = :id")
                .param("hash", hash).param("now", at(now)).param("id", id).update();
    }

    public void setProfile(UUID id, String name, Locale locale) {
        db.sql("update account set name = :name, locale = :locale where id = :id")
                .param("name", name).param("locale", locale.toLanguageTag()).param("id", id).update();
    }

    public void setDisabled(UUID id, boolean disabled, Instant now) {
        db.sql("update account set disabled_at = :at where id = :id").param("at", disabled ? at(now) : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id).update();
    }

    public static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    static java.time.OffsetDateTime at(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var disabled = row.getObject("disabled_at", java.time.OffsetDateTime.class);
        return new Account(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"), row.getString("password_hash"),
                Locale.forLanguageTag(row.getString("locale")), disabled == null ? null : disabled.toInstant());
    }
}
