package org.millwright.protocol.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.KnownOfMember;
import org.millwright.directory.KnownRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Temperatures that were measured of one person, and which editions that person has read. */
@Component
class MeasuredOfMember implements KnownOfMember {

    private static final KnownRows ROWS = new KnownRows().with("acknowledgements", """
            select d.code, e.number, a.acknowledged_at from protocol_acknowledgement a join protocol_edition e on e.zone_id = a.zone_id and e.id = a.edition_id
                join protocol_document d on d.zone_id = e.zone_id and d.id = e.document_id
            where a.zone_id = :zone and (a.member_id = :member or a.membership_id in (select s.id from membership s join member m on m.account_id = s.account_id and m.zone_id = s.zone_id
                where m.zone_id = :zone and m.id = :member)) order by a.acknowledged_at""")
            .with("temperatureNames", """
            select c.corrected_at from fever_correction c join fever_watch w on w.zone_id = c.zone_id and w.id = c.watch_id
            where c.zone_id = :zone and w.member_id = :member order by c.corrected_at""");

    private final JdbcClient db;
    private final FeverWatches watches;

    MeasuredOfMember(JdbcClient db, FeverWatches watches) {
        this.db = db;
        this.watches = watches;
    }

    @Override
    public Map<String, List<Map<String, Object>>> knownOf(UUID memberId) {
        var known = ROWS.read(db, memberId);
        known.put("temperatures", watches.listOf(memberId).stream().map(MeasuredOfMember::told).toList());
        return known;
    }

    private static Map<String, Object> told(FeverWatch it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("begunAt", it.begunAt().toString());
        told.put("writtenAs", it.first());
        told.put("state", it.state());
        told.put("measured", it.measurements().stream().map(one -> Map.of("at", one.at().toString(), "celsius", one.celsius())).toList());
        return told;
    }

    @Override
    public Set<String> tables() {
        var tables = ROWS.tables();
        tables.addAll(Set.of("fever_watch", "fever_measurement"));
        return tables;
    }
}
