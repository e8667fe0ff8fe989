package org.millwright.protocol.checklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds as they came in. */
@Component
public class Rounds {

    private static final String SELECT = """
            select r.*, c.name_zh, c.name_en, c.kind, s.name as site_name, a.name as filler,
                (select count(*) from checklist_photo p where p.zone_id = r.zone_id and p.round_id = r.id) as photos
            """;
    private static final String FROM = """
            from checklist_round r join checklist c on c.zone_id = r.zone_id and c.id = r.checklist_id join site s on s.zone_id = r.zone_id and s.id = r.site_id
            left join membership m on m.zone_id = r.zone_id and m.id = r.filled_by left join account a on a.id = m.account_id
            where r.zone_id = :zone and (:all or r.filled_by = :member or s.company_id = :company) and (not :faulty or r.faults > 0)\s""";

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Rounds(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Once, however often it is sent. A phone whose clock is ahead has finished no later than it was heard of. @return whether it is new */
    public boolean receive(CurrentUser user, Round round, Checklist.Kind kind) {
        Instant now = clock.instant();
        Instant finished = round.finishedAt().isAfter(now) ? now : round.finishedAt();
        Instant started = round.startedAt().isAfter(finished) ? finished : round.startedAt();
        int added = db.sql("""
                insert into checklist_round (zone_id, id, checklist_id, site_id, started_at, finished_at, received_at, filled_by, note, faults)
                values (:zone, :id, :checklist, :site, :started, :finished, :now, :by, :note, :faults) on conflict (zone_id, id) do nothing""")
                .param("zone", CurrentZone.id()).param("id", round.id()).param("checklist", round.checklistId()).param("site", round.siteId()).param("started", Rows.at(started))
                .param("finished", Rows.at(finished)).param("now", Rows.at(now)).param("by", user.membershipId()).param("note", round.note()).param("faults", round.faults()).update();
        if (added == 0) return false;
        round.replies().forEach(reply -> insert(round.id(), reply));
        events.publishEvent(new RoundFilled(CurrentZone.id(), round.id(), round.siteId(), kind, finished, round.faults()));
        return true;
    }

    private void insert(UUID round, Round.Reply reply) {
        db.sql("insert into checklist_reply (zone_id, round_id, position, word, amount, note) values (:zone, :round, :position, :word, :amount, :note)")
                .param("zone", CurrentZone.id()).param("round", round).param("position", reply.position()).param("word", Rows.word(reply.word()))
                .param("amount", reply.amount(), Types.NUMERIC).param("note", reply.note()).update();
    }

    /** Officers and inspectors see all, a company those on its sites, everybody their own. */
    public Paged<RoundRow> listRounds(CurrentUser user, boolean faulty, int page, int size) {
        long total = bind(user, faulty, "select count(*) " + FROM).query(Long.class).single();
        var rows = bind(user, faulty, SELECT + FROM + "order by r.finished_at desc, r.id limit :size offset :offset")
                .param("size", size).param("offset", (page - 1L) * size).query(Rounds::row).list();
        return new Paged<>(rows, page, size, total);
    }

    /** @throws NotFound when it is not there for this user */
    public RoundRow getRow(CurrentUser user, UUID id) {
        return bind(user, false, SELECT + FROM + "and r.id = :id").param("id", id).query(Rounds::row).optional()
                .orElseThrow(() -> new NotFound("checklist-round"));
    }

    public Round getRound(UUID id) {
        var replies = db.sql("select * from checklist_reply where zone_id = :zone and round_id = :id order by position").param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> new Round.Reply(row.getInt("position"), Rows.word(Round.Word.class, row, "word"), row.getBigDecimal("amount"), row.getString("note"))).list();
        return db.sql("select * from checklist_round where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> new Round(id, Rows.id(row, "checklist_id"), Rows.id(row, "site_id"), Rows.instant(row, "started_at"), Rows.instant(row, "finished_at"),
                        row.getString("note"), replies)).optional().orElseThrow(() -> new NotFound("checklist-round"));
    }

    private JdbcClient.StatementSpec bind(CurrentUser user, boolean faulty, String sql) {
        return db.sql(sql).param("zone", CurrentZone.id()).param("all", user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR)).param("member", user.membershipId())
                .param("company", user.is(Role.COMPANY) ? user.organisationId() : null, Types.OTHER).param("faulty", faulty);
    }

    private static RoundRow row(ResultSet row, int n) throws SQLException {
        return new RoundRow(Rows.id(row, "id"), row.getString("name_zh"), row.getString("name_en"), Rows.word(Checklist.Kind.class, row, "kind"), row.getString("site_name"),
                Rows.instant(row, "finished_at"), Rows.instant(row, "received_at"), Objects.requireNonNullElse(row.getString("filler"), ""), row.getInt("faults"), row.getInt("photos"));
    }
}
