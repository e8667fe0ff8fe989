package org.millwright.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts in the current zone, and as what. */
@Component
public class Memberships {

    private static final String SELECT = """
            select m.id, m.account_id, m.role, m.organisation_id, o.name as organisation, m.since, m.ended_at
            from membership m left join organisation o on o.zone_id = m.zone_id and o.id = m.organisation_id
            where m.zone_id = :zone""";

    private final JdbcClient db;

    Memberships(JdbcClient db) {
        this.db = db;
    }

    public Optional<Membership> findActive(UUID accountId) {
        return db.sql(SELECT + " and m.account_id = :account and m.ended_at is null")
                .param("zone", CurrentZone.id()).param("account", accountId).query(Memberships::membership).optional();
    }

    public Optional<Membership> findMembership(UUID id) {
        return db.sql(SELECT + " and m.id = :id").param("zone", CurrentZone.id()).param("id", id).query(Memberships::membership).optional();
    }

    /** Ids of all active memberships that are named themselves, work in the office of one of the organisations, or hold one of the roles. */
    public List<UUID> listActiveIds(Collection<UUID> memberships, Collection<UUID> organisations, Set<Role> roles) {
        return db.sql("""
                select id from membership
                where zone_id = :zone and ended_at is null
                  and (id = any(:memberships) or organisation_id = any(:organisations) and role <> all(:field) or role = any(:roles))""")
                .param("zone", CurrentZone.id()).param("memberships", memberships.toArray(UUID[]::new))
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("field", Arrays.stream(Role.values()).filter(Role::inTheField).map(Role::name).toArray(String[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new)).query(UUID.class).list();
    }

    public UUID add(UUID accountId, Role role, @Nullable UUID organisationId, Instant now) {
        var id = Ids.next();
        db.sql("insert into account_zone (account_id, zone_id) values (:account, :zone) on conflict do nothing")
                .param("account", accountId).param("zone", CurrentZone.id()).update();
        db.sql("""
                insert into membership (zone_id, id, account_id, role, organisation_id, since)
                values (:zone, :id, :account, :role, :organisation, :now)""")
                .param("zone", CurrentZone.id()).param("id", id).param("account", accountId).param("role", role.name())
                .param("organisation", organisationId, java.sql.Types.OTHER).param("now", Accounts.at(now)).update();
        return id;
    }

    /**
     * Accounts that can administer the zone now. Their rows stay locked until the transaction ends: ask before taking the role from one of them, and two
     * administrators cannot remove each other at once.
     */
    public Set<UUID> lockAdministrators() {
        return Set.copyOf(db.sql("""
                select a.id from membership m join account a on a.id = m.account_id
                where m.zone_id = :zone and m.role = 'ADMINISTRATOR' and m.ended_at is null and a.disabled_at is null and a.password_hash is not null
                order by a.id for no key update""").param("zone", CurrentZone.id()).query(UUID.class).list());
    }

    public void end(UUID id, Instant now) {
        db.sql("update membership set ended_at = :now where zone_id = :zone and id = :id and ended_at is null")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Accounts.at(now)).update();
    }

    private static Membership membership(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Membership(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class), Role.valueOf(row.getString("role")),
                row.getObject("organisation_id", UUID.class), row.getString("organisation"),
                row.getObject("since", OffsetDateTime.class).toInstant(), ended == null ? null : ended.toInstant());
    }
}
