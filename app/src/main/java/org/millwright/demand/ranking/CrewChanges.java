package org.millwright.demand.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks which crews were revised, and by which transaction, without reading anything of them. */
@Component
class CrewChanges {

    /** @param transaction that revised it last, and has ended */
    record Revised(UUID crewId, long transaction) {}

    /**
     * @param xmin everything older than this transaction has ended and is seen; everything else is at or above it
     */
    record Since(long xmin, List<Revised> revised) {}

    private final JdbcClient db;

    CrewChanges(JdbcClient db) {
        this.db = db;
    }

    /**
     * One statement, so that the mark and the crews are of one snapshot: what this does not show yet is at or above the new mark and shows next time.
     * Transaction numbers are unsigned.
     */
    Since since(long xmin) {
        List<Revised> revised = new ArrayList<>();
        long[] mark = new long[1];
        db.sql("""
                select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, c.id, c.revised_tx::text as revised
                from (values (1)) here left join crew c on c.zone_id = :zone and c.revised_tx >= cast(cast(:since as text) as xid8)""")
                .param("zone", CurrentZone.id()).param("since", Long.toUnsignedString(xmin)).query(row -> {
                    mark[0] = Long.parseUnsignedLong(row.getString("xmin"));
                    var id = row.getObject("id", UUID.class);
                    if (id != null) revised.add(new Revised(id, Long.parseUnsignedLong(row.getString("revised"))));
                });
        return new Since(mark[0], revised);
    }
}
