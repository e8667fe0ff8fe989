package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.pass.claim.Purpose;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.LikeText;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds passes: all of the zone for its officers, for others those they carry or those of their own people. */
@Component
public class PassSearch {

    private static final int MOST_OWN = 200;

    private static final String OF_STATE = """
             and (:state = '' or :state = case when revoked_at is not null then 'REVOKED' when valid_from > :now then 'NOT_YET' when valid_until > :now then 'VALID' else 'EXPIRED' end)""";
    private static final String MATCHING = " and (:q = '' or coalesce(masked_name, '') || ' ' || place || ' ' || coalesce(plate, '') || ' ' || coalesce(number, '') || ' ' || id::text ilike '%' || :q || '%')";
    private static final String FILTER = "zone_id = :zone and (:purpose = '' or purpose = :purpose)" + OF_STATE + MATCHING;

    private final JdbcClient db;
    private final Clock clock;

    PassSearch(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param q part of a masked name, place, plate, number or id; may be empty */
    public record Filter(String q, @Nullable Purpose purpose, IssuedPass.@Nullable State state) {}

    /** Newest first. */
    public Paged<IssuedPass> listPasses(Filter filter, Paged.Ask ask) {
        var rows = with(db.sql("select * from pass where " + FILTER + " order by issued_at desc, id desc limit :limit offset :offset"), filter)
                .param("limit", ask.size()).param("offset", ask.offset()).query(PassRows::pass).list();
        var total = with(db.sql("select count(*) from pass where " + FILTER), filter).query(Long.class).single();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    /** What the user carries and, in an office or as a crew lead, what their people carry: the one needed next first. */
    public List<IssuedPass> listOwn(CurrentUser user) {
        return PassRows.list(db, OWN + " and revoked_at is null and valid_until > :now", "valid_from <= :now desc, valid_from, id limit " + MOST_OWN,
                sql -> own(sql, user).param("now", at(clock.instant())));
    }

    public IssuedPass getOwn(CurrentUser user, UUID id) {
        return PassRows.list(db, OWN + " and id = :id", "id", sql -> own(sql, user).param("id", id)).stream().findFirst().orElseThrow(() -> new NotFound("pass"));
    }

    public long countLive() {
        return db.sql("select count(*) from pass where zone_id = :zone and revoked_at is null and valid_from <= :now and valid_until > :now").param("zone", CurrentZone.id())
                .param("now", at(clock.instant())).query(Long.class).single();
    }

    private static final String OWN = "(holder_account = :account or organisation_id = :organisation)";

    private static StatementSpec own(StatementSpec sql, CurrentUser user) {
        return sql.param("account", user.accountId()).param("organisation", user.is(Role.INSTALLER, Role.CREW_LEAD) ? user.organisationId() : null, java.sql.Types.OTHER);
    }

    private StatementSpec with(StatementSpec sql, Filter filter) {
        Instant now = clock.instant();
        return sql.param("zone", CurrentZone.id()).param("purpose", filter.purpose() == null ? "" : Rows.word(filter.purpose()))
                .param("state", filter.state() == null ? "" : filter.state().name()).param("now", at(now)).param("q", LikeText.literal(filter.q()));
    }
}
