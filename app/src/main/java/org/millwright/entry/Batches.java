package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Batch.Outcome;
import org.millwright.entry.Batch.Source;
import org.millwright.http.Paged;
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

    private static final String SELECT = """
            select b.*, a.name as asker from entry_batch b left join membership m on m.zone_id = b.zone_id and m.id = b.asked_by left join account a on a.id = m.account_id
            where b.zone_id = :zone and\s""";

    private final JdbcClient db;

    Batches(JdbcClient db) {
        this.db = db;
    }

    UUID insert(Cause cause, @Nullable List<UUID> only, @Nullable Source source, Instant now) {
        var id = Ids.next();
        var ids = only == null ? null : Rows.array(only);
        db.sql("""
                insert into entry_batch (zone_id, id, cause, only_ids, source_id, source_says, total, asked_at, asked_by)
                select :zone, :id, :cause, cast(:only as uuid[]), :source, cast(:says as text[]), count(*), :now, :by from filing f
                where f.zone_id = :zone and\s""" + OPEN + " and (cast(:only as uuid[]) is null or f.id = any(cast(:only as uuid[])))")
                .param("zone", CurrentZone.id()).param("id", id).param("cause", Rows.word(cause)).param("only", ids, java.sql.Types.ARRAY).param("source", source == null ? null : source.id(), java.sql.Types.OTHER).param("says", source == null ? new String[0] : source.says().toArray(String[]::new))
                .param("now", Rows.at(now)).param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER).update();
        return id;
    }

    Optional<Batch> lock(UUID id) {
        return db.sql(SELECT + "b.id = :id for update of b").param("zone", CurrentZone.id()).param("id", id).query(Batches::batch).optional();
    }

    /** Filed meanwhile means decided by what is in force now: the round is over what was there when it was asked for, and whatever comes after is no trouble either. */
    List<UUID> listNext(Batch it, int most) {
        return db.sql("select f.id from filing f, entry_batch b where f.zone_id = :zone and b.zone_id = :zone and b.id = :id and " + OPEN + """
                 and (b.only_ids is null or f.id = any(b.only_ids)) and (cast(:last as uuid) is null or f.id > :last) and f.filed_at <= b.asked_at
                order by f.id limit :most""").param("zone", CurrentZone.id()).param("id", it.id()).param("last", it.lastId(), java.sql.Types.OTHER)
                .param("most", most).query(UUID.class).list();
    }

    /** A node has it in hand; what goes on with it leaves the first one's time. */
    void start(UUID id, Instant now) {
        db.sql("update entry_batch set started_at = :now where zone_id = :zone and id = :id and started_at is null and ended_at is null and failed_at is null")
                .param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(now)).update();
    }

    void advance(UUID id, UUID last, List<Outcome> outcomes, Instant now) {
        int done = outcomes.stream().mapToInt(Outcome::filings).sum();
        db.sql("""
                update entry_batch set last_id = :last, total = greatest(total, done + :done), done = done + :done, changed = changed + :changed, moved_at = :now
                where zone_id = :zone and id = :id""")
                .param("zone", CurrentZone.id()).param("id", id).param("last", last).param("done", done).param("changed", outcomes.stream().filter(Outcome::changed).mapToInt(Outcome::filings).sum())
                .param("now", Rows.at(now)).update();
        db.sql("""
                insert into entry_batch_outcome (zone_id, batch_id, before, after, filings)
                select :zone, :id, o.* from unnest(cast(:before as text[]), cast(:after as text[]), cast(:filings as integer[])) as o(before, after, filings)
                on conflict (zone_id, batch_id, before, after) do update set filings = entry_batch_outcome.filings + excluded.filings""")
                .param("zone", CurrentZone.id()).param("id", id).param("before", outcomes.stream().map(Outcome::before).toArray(String[]::new))
                .param("after", outcomes.stream().map(Outcome::after).toArray(String[]::new)).param("filings", outcomes.stream().map(it -> String.valueOf(it.filings())).toArray(String[]::new)).update();
    }

    void fail(UUID id, Instant now) {
        db.sql("update entry_batch set failed_at = :now where zone_id = :zone and id = :id and ended_at is null").param("zone", CurrentZone.id()).param("id", id)
                .param("now", Rows.at(now)).update();
    }

    /** @return false when it did not stand still */
    boolean goOn(UUID id) {
        return db.sql("update entry_batch set failed_at = null where zone_id = :zone and id = :id and failed_at is not null").param("zone", CurrentZone.id()).param("id", id).update() > 0;
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
     * Whom no round that is on its way will come to: whose answer was foreseen to change by now, and whose arrival is over and who were decided before the last level began or ended: those are judged by what holds
     * now, the others by what will when they come.
     */
    List<UUID> listDue(Instant now, @Nullable Instant turn, int most) {
        return db.sql("""
                select f.id from filing f where f.zone_id = :zone and f.state in ('filed', 'admitted', 'refused', 'arrived')
                    and (f.holds_until <= :now or f.turns_at <= :now or f.arrives_from <= :now and f.decided_at < cast(:turn as timestamptz))
                    and not exists (select 1 from entry_batch b where b.zone_id = f.zone_id and b.ended_at is null and b.failed_at is null and f.filed_at <= b.asked_at
                        and (b.only_ids is null or f.id = any(b.only_ids)) and (b.last_id is null or f.id > b.last_id)) order by f.id limit :most""")
                .param("zone", CurrentZone.id()).param("now", Rows.at(now)).param("turn", Rows.at(turn), java.sql.Types.TIMESTAMP_WITH_TIMEZONE).param("most", most).query(UUID.class).list();
    }

    public Optional<Batch> findBatch(UUID id) {
        return db.sql(SELECT + "b.id = :id").param("zone", CurrentZone.id()).param("id", id).query(Batches::batch).optional();
    }

    /** Newest first. */
    public Paged<Batch> listBatches(Paged.Ask ask) {
        var rows = db.sql(SELECT + "true order by b.asked_at desc, b.id desc limit :size offset :offset").param("zone", CurrentZone.id()).param("size", ask.size())
                .param("offset", ask.offset()).query(Batches::batch).list();
        return new Paged<>(rows, ask.page(), ask.size(), db.sql("select count(*) from entry_batch where zone_id = :zone").param("zone", CurrentZone.id()).query(Long.class).single());
    }

    /** Given up, and nobody has had them go on. */
    public List<Batch> listFailed(int most) {
        return db.sql(SELECT + "b.failed_at is not null order by b.failed_at, b.id limit :most").param("zone", CurrentZone.id()).param("most", most).query(Batches::batch).list();
    }

    /** The latest of each change. */
    Map<UUID, Batch> listBySource(Collection<UUID> sources) {
        Map<UUID, Batch> found = new HashMap<>();
        db.sql(SELECT + "b.source_id = any(:sources) order by b.asked_at, b.id").param("zone", CurrentZone.id()).param("sources", Rows.array(sources)).query(Batches::batch).list()
                .forEach(it -> found.put(it.source().id(), it));
        return found;
    }

    public List<Outcome> listOutcomes(UUID batchId) {
        return db.sql("select before, after, filings from entry_batch_outcome where zone_id = :zone and batch_id = :batch order by filings desc, before, after")
                .param("zone", CurrentZone.id()).param("batch", batchId).query((row, n) -> new Outcome(row.getString("before"), row.getString("after"), row.getInt("filings"))).list();
    }

    private static Batch batch(ResultSet row, int n) throws SQLException {
        var source = Rows.findId(row, "source_id");
        return new Batch(Rows.id(row, "id"), Rows.word(Cause.class, row, "cause"), source == null ? null : new Source(source, List.of((String[]) row.getArray("source_says").getArray())),
                row.getInt("total"), row.getInt("done"), row.getInt("changed"), Rows.findId(row, "last_id"), Rows.instant(row, "asked_at"),
                row.getString("asker") == null ? "" : row.getString("asker"), Rows.findInstant(row, "started_at"), Rows.findInstant(row, "moved_at"),
                Rows.findInstant(row, "failed_at"), Rows.findInstant(row, "ended_at"));
    }
}
