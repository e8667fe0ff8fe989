package org.millwright.checkpoint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.KnownOfMember;
import org.millwright.directory.KnownRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passes of one person and where they were looked at. */
@Component
class PassesOfMember implements KnownOfMember {

    private static final KnownRows ROWS = new KnownRows()
            .with("passes", """
                    select purpose, masked_name, last_four, place, plate, valid_from, valid_until, issued_at, revoked_at, revoke_reason from pass
                    where zone_id = :zone and subject_type = 'filing-member' and subject_id = :member order by issued_at""")
            .with("portraits", """
                    select f.uploaded_at, f.media_type, f.size_bytes from stored_file f join pass p on p.zone_id = f.zone_id and p.id = f.subject_id
                    where f.zone_id = :zone and f.subject_type = 'pass' and p.subject_type = 'filing-member' and p.subject_id = :member order by f.uploaded_at""")
            .with("gateAlerts", """
                    select a.kind, a.raised_at, a.last_at, a.times, a.closed_at, a.note from gate_alert a join pass p on p.zone_id = a.zone_id and p.id = a.pass_id
                    where a.zone_id = :zone and p.subject_type = 'filing-member' and p.subject_id = :member order by a.raised_at""")
            .with("scans", """
                    select g.name as gate, s.scanned_at, s.verdict, s.reason from pass_scan s join pass p on p.zone_id = s.zone_id and p.id = s.pass_id
                        join gate g on g.zone_id = s.zone_id and g.id = s.gate_id
                    where s.zone_id = :zone and p.subject_type = 'filing-member' and p.subject_id = :member order by s.scanned_at""");

    private final JdbcClient db;

    PassesOfMember(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Map<String, List<Map<String, Object>>> knownOf(UUID memberId) {
        return ROWS.read(db, memberId);
    }

    @Override
    public Set<String> tables() {
        return ROWS.tables();
    }
}
