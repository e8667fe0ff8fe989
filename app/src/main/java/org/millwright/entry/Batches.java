package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds of deciding anew, and how far each has come. */
@Component
public class Batches {

    private static final String OPEN = "f.state in ('filed', 'admitted', 'refused', 'arrived')";

    /** @param changed filings whose verdict is another than before */
    public record Batch(UUID id, Cause cause, int total, int done, int changed, @Nullable UUID lastId, Instant askedAt, @Nullable Instant endedAt) {}

    private final JdbcClient db;

    Batches(JdbcClient db) {
        this.db = db;
    }

    UUID insert(Cause cause, @Nullable List<UUID> only, Instant now) {
        var id = Ids.next();
        var ids = only == null ? null : Rows.array(only);
        db.sql("""
                insert into entry_batch (zone_id, id, cause, only_ids, total, asked_at, asked_by)
                select :zone, :id, :cause, cast(:only as uuid[]), count(*), :now, :by from filing f
                where f.zone_id = :zone and\s""" + OPEN + " and (cast(:only as uuid[]) is null or f.id = any(cast(:only as uuid[])))")
                .param("zone", CurrentZone.id()).param("id", id).param("cause", Rows.word(cause)).param("only", ids, java.sql.Types.ARRAY).param("now", Rows.at(now))
                .param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER).update();
        return id;
    }

    Optional<Batch> lock(UUID id) {
        return db.sql("select * from entry_batch where zone_id = :zone and id = :id for update").param("zone", CurrentZone.id()).param("id", id).query(Batches::batch).optional();
    }

    /** Filed meanwhile means decided by what is in force now: the round is over what was there when it was asked for, and whatever comes after is no trouble either. */
    List<UUID> listNext(Batch it, int most) {
        return db.sql("select f.id from filing f, entry_batch b where f.zone_id = :zone and b.zone_id = :zone and b.id = :id and " + OPEN + """
                 and (b.only_ids is null or f.id = any(b.only_ids)) and (cast(:last as uuid) is null or f.id > :last) and f.filed_at <= b.asked_at
                order by f.id limit :most""").param("zone", CurrentZone.id()).param("id", it.id()).param("last", it.lastId(), java.sql.Types.OTHER)
                .param("most", most).query(UUID.class).list();
    }

    void advance(UUID id, UUID last, int done, int changed) {
        db.sql("update entry_batch set last_id = :last, total = greatest(total, done + :done), done = done + :done, changed = changed + :changed where zone_id = :zone and id = :id")
                .param("zone", CurrentZone.id()).param("id", id).param("last", last).param("done", done).param("changed", changed).update();
    }

    void end(UUID id, Instant now) {
        db.sql("update entry_batch set ended_at = :now where zone_id = :zone and id = :id and ended_at is null").param("zone", CurrentZone.id()).param("id", id)
                .param("now", Rows.at(now)).update();
    }

    /** Whose filings are judged otherwise since. */
    Set<UUID> organisationsOf(UUID batchId) {
        return Set.copyOf(db.sql("""
                select distinct o.id from entry_decision d join filing f on f.zone_id = d.zone_id and f.id = d.filing_id cross join lateral (values (f.installer_id), (f.company_id)) o(id)
                where d.zone_id = :zone and d.batch_id = :batch and exists (select 1 from filing_history h where h.zone_id = f.zone_id and h.filing_id = f.id
                    and h.at = d.decided_at and h.what like 'decided%')""").param("zone", CurrentZone.id()).param("batch", batchId).query(UUID.class).list());
    }

    /**
     * Whose answer was foreseen to change by now, and whose arrival is over and who were decided before the last level began or ended: those are judged by what holds
     * now, the others by what will when they come.
     */
    List<UUID> listDue(Instant now, @Nullable Instant turn, int most) {
        return db.sql("""
                select f.id from filing f where f.zone_id = :zone and f.state in ('filed', 'admitted', 'arrived')
                    and (f.holds_until <= :now or f.arrives_from <= :now and f.decided_at < cast(:turn as timestamptz)) order by f.id limit :most""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("turn", Rows.at(turn), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("most", most).query(UUID.class).list();
    }

    public Optional<Batch> findLatest() {
        return db.sql("select * from entry_batch where zone_id = :zone order by asked_at desc, id desc limit 1").param("zone", CurrentZone.id()).query(Batches::batch).optional();
    }

    public Optional<Batch> findBatch(UUID id) {
        return db.sql("select * from entry_batch where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id).query(Batches::batch).optional();
    }

    private static Batch batch(ResultSet row, int n) throws SQLException {
        return new Batch(Rows.id(row, "id"), Rows.word(Cause.class, row, "cause"), row.getInt("total"), row.getInt("done"), row.getInt("changed"),
                Rows.findId(row, "last_id"), Rows.instant(row, "asked_at"), Rows.findInstant(row, "ended_at"));
    }
}
