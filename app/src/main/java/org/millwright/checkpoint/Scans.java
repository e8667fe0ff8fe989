package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.pass.answer.Kind;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What gates have scanned, for whoever looks back. */
@Component
public class Scans {

    /**
     * One scan with what was done about it.
     *
     * @param who  masked name or plate; null where it was no pass of ours
     * @param late seconds between the scan and its arrival here
     */
    public record Scan(UUID deviceId, String device, long seq, UUID gateId, String gate, @Nullable UUID passId, @Nullable String who, @Nullable String place, Kind verdict,
                       @Nullable String reason, @Nullable Outcome outcome, Instant scannedAt, long late) {}

    private static final String SELECT = """
            select s.device_id, d.name as device, s.seq, s.gate_id, g.name as gate, p.id as pass_id, coalesce(p.masked_name, p.plate) as who, p.place, s.verdict, s.reason, o.outcome,
                s.scanned_at, s.received_at
            from pass_scan s join gate_device d on d.zone_id = s.zone_id and d.id = s.device_id join gate g on g.zone_id = s.zone_id and g.id = s.gate_id
            left join pass p on p.zone_id = s.zone_id and p.id = s.pass_id
            left join scan_outcome o on o.zone_id = s.zone_id and o.device_id = s.device_id and o.of_seq = s.seq
            where s.zone_id = :zone""";
    private static final String FILTER = " and (:gate::uuid is null or s.gate_id = :gate::uuid) and (:verdict = '' or s.verdict = :verdict)";

    private final JdbcClient db;

    Scans(JdbcClient db) {
        this.db = db;
    }

    /** Newest first. */
    public Paged<Scan> listScans(@Nullable UUID gate, @Nullable Kind verdict, Paged.Ask ask) {
        var kind = verdict == null ? "" : Rows.word(verdict);
        var text = gate == null ? null : gate.toString();
        var rows = db.sql(SELECT + FILTER + " order by s.scanned_at desc, s.device_id, s.seq desc limit :limit offset :offset").param("zone", CurrentZone.id()).param("gate", text)
                .param("verdict", kind).param("limit", ask.size()).param("offset", ask.offset()).query(Scans::scan).list();
        var total = db.sql("select count(*) from pass_scan s where s.zone_id = :zone" + FILTER).param("zone", CurrentZone.id()).param("gate", text).param("verdict", kind)
                .query(Long.class).single();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    /** Where a pass was seen, newest first. */
    public List<Scan> listScansOf(UUID pass, int limit) {
        return db.sql(SELECT + " and s.pass_id = :pass order by s.scanned_at desc limit :limit").param("zone", CurrentZone.id()).param("pass", pass).param("limit", limit)
                .query(Scans::scan).list();
    }

    public long countSince(Instant since) {
        return db.sql("select count(*) from pass_scan where zone_id = :zone and scanned_at >= :since").param("zone", CurrentZone.id()).param("since", at(since)).query(Long.class).single();
    }

    private static Scan scan(ResultSet row, int n) throws SQLException {
        var scanned = Rows.instant(row, "scanned_at");
        var outcome = row.getString("outcome");
        return new Scan(Rows.id(row, "device_id"), row.getString("device"), row.getLong("seq"), Rows.id(row, "gate_id"), row.getString("gate"), Rows.findId(row, "pass_id"),
                row.getString("who"), row.getString("place"), Rows.word(Kind.class, row, "verdict"), row.getString("reason"),
                outcome == null ? null : Rows.word(Outcome.class, row, "outcome"), scanned, Rows.instant(row, "received_at").getEpochSecond() - scanned.getEpochSecond());
    }
}
