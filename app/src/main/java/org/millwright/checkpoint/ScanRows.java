package org.millwright.checkpoint;

import static org.millwright.tenancy.Rows.at;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.claim.Purpose;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes and reads what devices said, a batch a statement. */
@Component
class ScanRows {

    private final JdbcClient db;

    ScanRows(JdbcClient db) {
        this.db = db;
    }

    /** What a device has said under these numbers before: scans and outcomes count in one row of numbers. */
    Map<Long, byte[]> digests(UUID device, List<Long> numbers) {
        var found = new HashMap<Long, byte[]>();
        db.sql("""
                select seq, digest from pass_scan where zone_id = :zone and device_id = :device and seq = any(:seqs)
                union all select seq, digest from scan_outcome where zone_id = :zone and device_id = :device and seq = any(:seqs)""")
                .param("zone", CurrentZone.id()).param("device", device).param("seqs", numbers.toArray(Long[]::new)).query(row -> {
                    found.put(row.getLong(1), row.getBytes(2));
                });
        return found;
    }

    void addScans(UUID device, List<Said.Scan> scans, List<Instant> scannedAt, Instant received) {
        if (scans.isEmpty()) return;
        db.sql("""
                insert into pass_scan (zone_id, device_id, seq, gate_id, pass_id, purpose, verdict, reason, guard_id, said_at, scanned_at, received_at, digest)
                select :zone, :device, seq, gate, pass, purpose, verdict, reason, guard, said, scanned, :received, decode(digest, 'hex')
                from unnest(:seqs, :gates, :passes, :purposes, :verdicts, :reasons, :guards, :said::timestamptz[], :scanned::timestamptz[], :digests)
                    as each (seq, gate, pass, purpose, verdict, reason, guard, said, scanned, digest)""")
                .param("zone", CurrentZone.id()).param("device", device).param("received", at(received))
                .param("seqs", scans.stream().map(Said.Scan::seq).toArray(Long[]::new)).param("gates", scans.stream().map(Said.Scan::gate).toArray(UUID[]::new))
                .param("passes", scans.stream().map(Said.Scan::pass).toArray(UUID[]::new)).param("purposes", scans.stream().map(scan -> Rows.word(scan.purpose())).toArray(String[]::new))
                .param("verdicts", scans.stream().map(scan -> Rows.word(scan.verdict())).toArray(String[]::new)).param("reasons", scans.stream().map(Said.Scan::reason).toArray(String[]::new))
                .param("guards", scans.stream().map(Said.Scan::guard).toArray(UUID[]::new)).param("said", Rows.stamps(scans.stream().map(Said.Scan::at).toList()))
                .param("scanned", Rows.stamps(scannedAt)).param("digests", hex(scans)).update();
    }

    /** @return numbers of those whose scan is there and has no other outcome */
    Set<Long> addOutcomes(UUID device, List<Said.Done> outcomes, List<Instant> decidedAt, Instant received) {
        if (outcomes.isEmpty()) return Set.of();
        return new HashSet<>(db.sql("""
                insert into scan_outcome (zone_id, device_id, seq, of_seq, outcome, guard_id, decided_at, received_at, digest)
                select :zone, :device, each.seq, each.of, each.outcome, each.guard, each.decided, :received, decode(each.digest, 'hex')
                from unnest(:seqs, :of, :outcomes, :guards, :decided::timestamptz[], :digests) as each (seq, of, outcome, guard, decided, digest)
                join pass_scan s on s.zone_id = :zone and s.device_id = :device and s.seq = each.of
                on conflict on constraint scan_outcome_once do nothing returning seq""")
                .param("zone", CurrentZone.id()).param("device", device).param("received", at(received)).param("seqs", outcomes.stream().map(Said.Done::seq).toArray(Long[]::new))
                .param("of", outcomes.stream().map(Said.Done::of).toArray(Long[]::new)).param("outcomes", outcomes.stream().map(done -> Rows.word(done.outcome())).toArray(String[]::new))
                .param("guards", outcomes.stream().map(Said.Done::guard).toArray(UUID[]::new)).param("decided", Rows.stamps(decidedAt)).param("digests", hex(outcomes))
                .query(Long.class).list());
    }

    /** A scan of a pass of ours, as far as others want to hear of it. */
    record Known(long seq, UUID passId, PassSubject subject, Purpose purpose, UUID gate, Gate.Kind kind, Kind verdict, Instant at) {}

    /** In the order of their time. */
    List<Known> listKnown(UUID device, List<Long> numbers) {
        return db.sql("""
                select s.seq, s.pass_id, p.subject_type, p.subject_id, s.purpose, s.gate_id, g.kind, s.verdict, s.scanned_at
                from pass_scan s join pass p on p.zone_id = s.zone_id and p.id = s.pass_id join gate g on g.zone_id = s.zone_id and g.id = s.gate_id
                where s.zone_id = :zone and s.device_id = :device and s.seq = any(:seqs) order by s.scanned_at, s.seq""")
                .param("zone", CurrentZone.id()).param("device", device).param("seqs", numbers.toArray(Long[]::new))
                .query((row, n) -> new Known(row.getLong("seq"), Rows.id(row, "pass_id"), new PassSubject(row.getString("subject_type"), Rows.id(row, "subject_id")),
                        Rows.word(Purpose.class, row, "purpose"), Rows.id(row, "gate_id"), Rows.word(Gate.Kind.class, row, "kind"), Rows.word(Kind.class, row, "verdict"),
                        Rows.instant(row, "scanned_at"))).list();
    }

    /** One pass at two gates, with what both saw. */
    record Pair(UUID passId, CopiedPass.Sighting now, CopiedPass.Sighting other) {}

    List<Pair> listElsewhere(UUID device, List<Long> numbers, Duration within) {
        return db.sql("""
                select s.pass_id, s.gate_id, g.kind, s.scanned_at, o.gate_id as other_gate, h.kind as other_kind, o.scanned_at as other_at
                from pass_scan s join gate g on g.zone_id = s.zone_id and g.id = s.gate_id
                join pass_scan o on o.zone_id = s.zone_id and o.pass_id = s.pass_id and o.gate_id <> s.gate_id
                    and o.scanned_at between s.scanned_at - :within * interval '1 second' and s.scanned_at + :within * interval '1 second'
                join gate h on h.zone_id = o.zone_id and h.id = o.gate_id
                where s.zone_id = :zone and s.device_id = :device and s.seq = any(:seqs) order by s.scanned_at, s.seq, o.scanned_at""")
                .param("zone", CurrentZone.id()).param("device", device).param("seqs", numbers.toArray(Long[]::new)).param("within", within.toSeconds())
                .query((row, n) -> new Pair(Rows.id(row, "pass_id"),
                        new CopiedPass.Sighting(Rows.id(row, "gate_id"), Rows.word(Gate.Kind.class, row, "kind"), Rows.instant(row, "scanned_at")),
                        new CopiedPass.Sighting(Rows.id(row, "other_gate"), Rows.word(Gate.Kind.class, row, "other_kind"), Rows.instant(row, "other_at")))).list();
    }

    private static String[] hex(List<? extends Said> said) {
        return said.stream().map(each -> java.util.HexFormat.of().formatHex(each.digest())).toArray(String[]::new);
    }
}
