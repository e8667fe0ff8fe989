package org.millwright.entry.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.directory.KnownOfMember;
import org.millwright.directory.KnownRows;
import org.millwright.entry.FilingStops;
import org.millwright.entry.quarantine.QuarantineReports;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What entry keeps of one person beside the evidence: filings, the way here and about, quarantine, papers, who read what. */
@Component
class EntryOfMember implements KnownOfMember {

    private static final String OF_FILINGS = """
             join filing_member m on m.zone_id = x.zone_id and m.filing_id = x.filing_id join filing f on f.zone_id = x.zone_id and f.id = x.filing_id
            where x.zone_id = :zone and m.member_id = :member order by\s""";

    /** Of that person, or of the whole crew. */
    private static final String OF_PERSON = OF_FILINGS.replace("order by", "and (x.member_id is null or x.member_id = :member) order by");

    private final JdbcClient db;
    private final KnownRows rows;
    private final FilingStops stops;
    private final QuarantineReports reports;

    EntryOfMember(JdbcClient db, FilingStops stops, QuarantineReports reports) {
        this.db = db;
        this.rows = rows(db);
        this.stops = stops;
        this.reports = reports;
    }

    @Override
    public Map<String, List<Map<String, Object>>> knownOf(UUID memberId) {
        var known = rows.knownOf(memberId);
        known.put("journeys", journeys(memberId));
        known.put("quarantineReports", reports.listOf(memberId).stream().map(EntryOfMember::told).toList());
        return known;
    }

    private List<Map<String, Object>> journeys(UUID memberId) {
        var filings = db.sql("select filing_id from filing_member where zone_id = :zone and member_id = :member").param("zone", CurrentZone.id()).param("member", memberId).query(UUID.class).list();
        return stops.listOf(filings).values().stream().flatMap(List::stream)
                .map(it -> Map.<String, Object>of("division", it.division(), "from", it.fromDay().toString(), "until", it.untilDay().toString())).toList();
    }

    private static Map<String, Object> told(QuarantineReports.Report it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("day", it.day().toString());
        told.put("reportedAt", it.at().toString());
        told.putAll(it.said());
        return told;
    }

    @Override
    public Set<String> tables() {
        var tables = rows.tables();
        tables.addAll(Set.of("quarantine_report", "filing_stop"));
        return tables;
    }

    private static KnownRows rows(JdbcClient db) {
        return new KnownRows(db)
            .with("filings", """
                    select f.number, f.state, f.origin, f.travel_mode, f.arrives_from, f.arrives_until, f.leaves_at, f.arrived_at, f.ended_at, f.verdict, s.name as site,
                        m.arrived_at as own_arrived_at, m.missed_at, m.out_at from filing f
                        join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id left join site s on s.zone_id = f.zone_id and s.id = f.site_id
                    where f.zone_id = :zone and m.member_id = :member order by f.arrives_from""")
            .with("happenings", "select f.number, x.at, x.what, x.actor from filing_history x" + OF_FILINGS + "x.at, x.id")
            .with("vehicles", "select f.number, x.plate, x.seats from filing_vehicle x" + OF_FILINGS + "f.arrives_from, x.position")
            .with("rides", "select f.number, x.plate, x.driver, x.from_point, x.to_point, x.departs_at, x.arrives_at, x.cancelled_at from transfer x" + OF_FILINGS + "x.departs_at")
            .with("seen", "select f.number, x.point, x.at from chain_point x" + OF_PERSON + "x.at")
            .with("gaps", "select f.number, x.after_point, x.since, x.left_at, x.before_point, x.seen_at, x.noticed_at, x.closed_at, x.close_reason, x.by_clause from chain_gap x" + OF_PERSON + "x.since")
            .with("decisions", "select f.number, x.decided_at, x.judged_at, x.cause, x.level, x.edition, x.verdict from entry_decision x" + OF_FILINGS + "x.decided_at")
            .with("overrides", "select f.number, x.admit, x.reason, x.asked_at, x.answered_at, x.agreed from entry_override x" + OF_FILINGS + "x.asked_at")
            .with("holds", """
                    select f.number, x.verdict, x.days, x.inside, x.held_at, x.lifted_at, x.ended_at, x.ended, x.end_reason from entry_hold x join filing f on f.zone_id = x.zone_id and f.id = x.filing_id
                    where x.zone_id = :zone and x.member_id = :member order by x.held_at""")
            .with("contacts", """
                    select x.way, x.close, x.cleared_at, x.clear_reason, h.held_at from entry_hold_contact x join entry_hold h on h.zone_id = x.zone_id and h.id = x.hold_id
                    where x.zone_id = :zone and x.member_id = :member order by h.held_at""")
            .with("quarantine", """
                    select p.name as place, o.room, o.bed, o.starts_at, o.ends_at, o.ended_at, o.reason from quarantine_order o join quarantine_place p on p.zone_id = o.zone_id and p.id = o.place_id
                    where o.zone_id = :zone and o.member_id = :member order by o.starts_at""")
            .with("quarantineChanges", """
                    select c.ends_before, c.ends_after, c.reason, c.changed_at from quarantine_change c join quarantine_order o on o.zone_id = c.zone_id and o.id = c.order_id
                    where c.zone_id = :zone and o.member_id = :member order by c.changed_at""")
            .with("quarantineMoves", """
                    select p.name as from_place, v.from_room, v.from_bed, v.to_room, v.to_bed, v.reason, v.moved_at from quarantine_move v join quarantine_order o on o.zone_id = v.zone_id and o.id = v.order_id
                        join quarantine_place p on p.zone_id = v.zone_id and p.id = v.from_place
                    where v.zone_id = :zone and o.member_id = :member order by v.moved_at""")
            .with("quarantineLooks", """
                    select l.asked_at, l.looked_at from quarantine_look l join quarantine_order o on o.zone_id = l.zone_id and o.id = l.order_id
                    where l.zone_id = :zone and o.member_id = :member order by l.asked_at""")
            .with("landingTests", "select f.number, l.kind, l.clause, l.state, l.due_at, l.told_at from landing_test l join filing f on f.zone_id = l.zone_id and f.id = l.filing_id where l.zone_id = :zone and l.member_id = :member order by l.due_at")
            .with("quarantineReminders", """
                    select r.day, r.told_at from quarantine_reminder r join quarantine_order o on o.zone_id = r.zone_id and o.id = r.order_id
                    where r.zone_id = :zone and o.member_id = :member order by r.day""")
            .with("papers", """
                    select f.id, e.kind, e.stated_at, f.media_type, f.size_bytes, f.sha256, f.uploaded_at, '/files/' || f.id as address from stored_file f
                        left join entry_evidence e on e.zone_id = f.zone_id and e.subject_id = f.subject_id and e.file_id = f.id
                    where f.zone_id = :zone and f.subject_type = 'evidence' and f.subject_id = :member order by f.uploaded_at""")
            .with("readings", """
                    select at, action, role, reason from audit_entry where zone_id = :zone and action in ('evidence.read', 'member.document.opened', 'file.opened', 'fever.opened')
                        and (subject_id = :member or subject_id in (select w.id from fever_watch w where w.zone_id = :zone and w.member_id = :member)) order by at""")
            .with("consents", "select category, given, on_paper, kept_by, stated_at, erased from entry_consent where zone_id = :zone and member_id = :member order by stated_at, id")
            .with("erasures", "select erased_at, evidence, basis from entry_erasure where zone_id = :zone and member_id = :member order by erased_at");
    }
}
