package org.millwright.entry.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Workbooks of the current zone; what came of them is an organisation's own, and forgotten after as many days as journeys are. */
@Component
public class BulkRuns {

    private static final String SELECT = """
            select r.*, case when r.stopped_by is not null then coalesce(a.name, '') end as stopped_name
            from bulk_run r left join membership m on m.zone_id = r.zone_id and m.id = r.stopped_by left join account a on a.id = m.account_id where r.zone_id = :zone""";

    private final JdbcClient db;

    BulkRuns(JdbcClient db) {
        this.db = db;
    }

    UUID insert(CurrentUser user, String fileName, String keptBy, int total, Instant now) {
        var id = Ids.next();
        db.sql("""
                insert into bulk_run (zone_id, id, owner_id, asked_by, asked_account, file_name, kept_by, total, asked_at) values (:zone, :id, :owner, :by, :account, :name, :kept, :total, :now)""")
                .param("zone", CurrentZone.id()).param("id", id).param("owner", user.getOrganisationId()).param("by", user.membershipId()).param("account", user.accountId()).param("name", fileName)
                .param("kept", keptBy).param("total", total).param("now", Rows.at(now)).update();
        return id;
    }

    /** @throws NotFound when it is no workbook of the user's organisation */
    public BulkRun getRun(CurrentUser user, UUID id) {
        return db.sql(SELECT + " and r.id = :id and r.owner_id = :owner").param("zone", CurrentZone.id()).param("id", id).param("owner", user.getOrganisationId())
                .query(BulkRuns::run).optional().orElseThrow(() -> new NotFound("workbook"));
    }

    /** Newest first. */
    public List<BulkRun> listRuns(CurrentUser user, int most) {
        return db.sql(SELECT + " and r.owner_id = :owner order by r.asked_at desc, r.id desc limit :most").param("zone", CurrentZone.id())
                .param("owner", user.getOrganisationId()).param("most", most).query(BulkRuns::run).list();
    }

    /** One workbook of an organisation at a time until the end of the transaction: two with the same rows would file them twice. */
    void alone(UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('bulk:' || zone_id || owner_id, 0)) from bulk_run where zone_id = :zone and id = :id").param("zone", CurrentZone.id()).param("id", id)
                .query(row -> { });
    }

    /** Taken until the end of the transaction. */
    Optional<BulkRun> lock(UUID id) {
        return db.sql(SELECT + " and r.id = :id for update of r").param("zone", CurrentZone.id()).param("id", id).query(BulkRuns::run).optional();
    }

    void advance(UUID id, int rows, Instant now) {
        db.sql("update bulk_run set done = done + :rows, ended_at = case when done + :rows = total then cast(:now as timestamptz) end where zone_id = :zone and id = :id").param("zone", CurrentZone.id())
                .param("id", id).param("rows", rows).param("now", Rows.at(now)).update();
    }

    void fail(UUID id, Instant now) {
        db.sql("update bulk_run set failed_at = :now where zone_id = :zone and id = :id and ended_at is null and failed_at is null").param("zone", CurrentZone.id()).param("id", id).param("now", Rows.at(now)).update();
    }

    /** After the rows that are being filed. @return whether there was something to stop */
    boolean stop(CurrentUser user, UUID id, Instant now) {
        return db.sql("update bulk_run set failed_at = :now, stopped_by = :by where zone_id = :zone and id = :id and ended_at is null and failed_at is null").param("zone", CurrentZone.id())
                .param("id", id).param("by", user.membershipId()).param("now", Rows.at(now)).update() == 1;
    }

    /** In the name of whoever says so: who brought it may be the reason why it was given up. */
    boolean goOn(CurrentUser user, UUID id, Instant now) {
        return db.sql("""
                update bulk_run set failed_at = null, stopped_by = null, asked_by = :by, asked_account = :account, asked_at = :now, done_before = done
                where zone_id = :zone and id = :id and failed_at is not null""")
                .param("by", user.membershipId()).param("account", user.accountId()).param("now", Rows.at(now)).param("zone", CurrentZone.id()).param("id", id).update() == 1;
    }

    private static BulkRun run(ResultSet row, int n) throws SQLException {
        return new BulkRun(Rows.id(row, "id"), Rows.id(row, "asked_by"), Rows.id(row, "asked_account"), row.getString("file_name"), row.getString("kept_by"), row.getInt("total"), row.getInt("done"),
                row.getInt("done_before"), Rows.instant(row, "asked_at"), Rows.findInstant(row, "ended_at"), Rows.findInstant(row, "failed_at"), row.getString("stopped_name"));
    }
}
