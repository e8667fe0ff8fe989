package org.millwright.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the current zone as its administrator sees them: an account with its newest membership. */
@Component
public class Users {

    /** What a user can do at the moment. */
    public enum State { ACTIVE, INVITED, DISABLED, ENDED }

    /** @param elsewhere whether the account also belongs to another zone */
    public record User(UUID accountId, String login, String name, Locale locale, Role role, @Nullable UUID organisationId, @Nullable String organisation, Instant since,
                       State state, boolean elsewhere) {}

    /** @param state null: all but those who have left */
    public record Filter(String text, @Nullable Role role, @Nullable State state) {}

    private static final Map<String, String> ORDERS = Map.of("name", "name", "-name", "name desc", "login", "login", "-login", "login desc",
            "role", "role, name", "-role", "role desc, name", "since", "since, name", "-since", "since desc, name");

    /** The newest membership of each account; its state is decided here once, for filter and row alike. */
    private static final String USERS = """
            with person as (
                select a.id, a.login, a.name, a.locale, m.role, m.organisation_id, o.name as organisation, m.since,
                       case when m.ended_at is not null then 'ENDED' when a.disabled_at is not null then 'DISABLED'
                            when a.password_hash is null then 'INVITED' else 'ACTIVE' end as state,
                       exists (select 1 from account_zone z where z.account_id = a.id and z.zone_id <> :zone) as elsewhere
                from membership m
                join account a on a.id = m.account_id
                left join organisation o on o.zone_id = m.zone_id and o.id = m.organisation_id
                where m.zone_id = :zone and not exists (
                    select 1 from membership later where later.zone_id = :zone and later.account_id = m.account_id and later.id > m.id))
            """;

    private final JdbcClient db;

    Users(JdbcClient db) {
        this.db = db;
    }

    public Optional<User> findUser(UUID accountId) {
        return db.sql(USERS + "select * from person where id = :id").param("zone", CurrentZone.id()).param("id", accountId).query(Users::user).optional();
    }

    /** Whether somebody acts for a company and somebody for an installer, so that a demand can be posted and answered. */
    public boolean bothSidesActed() {
        return db.sql("""
                select exists (select 1 from membership where zone_id = :zone and ended_at is null and role = 'COMPANY')
                   and exists (select 1 from membership where zone_id = :zone and ended_at is null and role = 'INSTALLER')""")
                .param("zone", CurrentZone.id()).query(Boolean.class).single();
    }

    /** @param sort name, login, role or since, with a minus to turn it round; anything else sorts by name */
    public Paged<User> list(Filter filter, String sort, Paged.Ask ask) {
        var matching = """
                from person
                where (:text = '' or name ilike '%' || :text || '%' or login ilike '%' || :text || '%' or organisation ilike '%' || :text || '%')
                  and (:role = '' or role = :role) and (:state = '' and state <> 'ENDED' or state = :state)
                """;
        var total = narrowed(USERS + "select count(*) " + matching, filter).query(Long.class).single();
        var rows = narrowed(USERS + "select * " + matching + "order by " + ORDERS.getOrDefault(sort, "name") + ", id limit :size offset :offset", filter)
                .param("size", ask.size()).param("offset", ask.offset()).query(Users::user).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    private JdbcClient.StatementSpec narrowed(String sql, Filter filter) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("text", LikeText.literal(filter.text()))
                .param("role", filter.role() == null ? "" : filter.role().name()).param("state", filter.state() == null ? "" : filter.state().name());
    }

    private static User user(ResultSet row, int n) throws SQLException {
        return new User(row.getObject("id", UUID.class), row.getString("login"), row.getString("name"), Locale.forLanguageTag(row.getString("locale")),
                Role.valueOf(row.getString("role")), row.getObject("organisation_id", UUID.class), row.getString("organisation"),
                row.getObject("since", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")), row.getBoolean("elsewhere"));
    }
}
