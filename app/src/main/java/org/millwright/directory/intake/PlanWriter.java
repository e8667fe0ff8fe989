package org.millwright.directory.intake;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Members;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a plan into the register, a thousand rows a statement, within the transaction around it. */
@Component
class PlanWriter {

    private static final int BATCH = 1_000;

    private final JdbcClient db;
    private final Members members;
    private final Clock clock;

    PlanWriter(JdbcClient db, Members members, Clock clock) {
        this.db = db;
        this.members = members;
        this.clock = clock;
    }

    interface Progress {
        void written(int done, int all);
    }

    void write(Writes writes, Progress progress) {
        // A foreign key's check is planned once a connection, and planned while its table is empty it takes any index, which ten thousand rows pay for.
        db.sql("set local plan_cache_mode = force_custom_plan").update();
        seal(writes);
        lockCrews(writes);
        int all = writes.size();
        int done = 0;
        for (SetWrite write : SetWrite.values()) {
            var rows = writes.rows(write);
            for (int from = 0; from < rows.size(); from += BATCH) {
                var batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
                flush(write, batch);
                done += batch.size();
                progress.written(done, all);
            }
        }
    }

    private void seal(Writes writes) {
        for (var member : writes.members()) {
            var sealed = members.sealed(member.id(), member.number());
            writes.add(SetWrite.MEMBER, member.id(), member.installerId(), member.name(), member.kind(), sealed.cipher(), sealed.hash(), sealed.masked(), member.phone());
        }
    }

    /** Every writer of crews takes them in the order of their ids, so that two wait for each other instead of deadlocking. */
    private void lockCrews(Writes writes) {
        db.sql("""
                select c.id from crew c where c.zone_id = :zone and (c.installer_id = any(:installers) or c.id = any(:crews)
                    or c.id in (select cm.crew_id from crew_member cm where cm.zone_id = :zone and cm.member_id = any(:members)))
                order by c.id for update""")
                .param("zone", CurrentZone.id()).param("installers", ids(writes.rows(SetWrite.TOUCHED_INSTALLER))).param("crews", ids(writes.rows(SetWrite.TOUCHED_CREW)))
                .param("members", ids(writes.rows(SetWrite.TOUCHED_MEMBER))).query(UUID.class).list();
    }

    private static UUID[] ids(List<@Nullable Object[]> rows) {
        return rows.stream().map(row -> (UUID) row[0]).toArray(UUID[]::new);
    }

    private void flush(SetWrite write, List<@Nullable Object[]> rows) {
        var statement = db.sql(write.sql()).param("zone", CurrentZone.id());
        if (write.sql().contains(":now")) statement = statement.param("now", clock.instant().atOffset(ZoneOffset.UTC));
        for (int column = 0; column < write.width(); column++) statement = statement.param("c" + column, SetWrite.column(rows, column));
        int written = statement.update();
        // The plan was made before the crews were locked: what somebody wrote in between is an error here, and the next attempt plans anew.
        if (write.each() && written != rows.size()) throw new IllegalStateException(write + " wrote " + written + " rows of " + rows.size());
    }
}
