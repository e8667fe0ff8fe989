package org.millwright.entry.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.directory.Members;
import org.millwright.entry.fact.Evidence;
import org.millwright.entry.fact.EvidenceRead;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that entry knows of one person, to hand over or to destroy. */
@Component
public class PersonRecords {

    private static final List<Map.Entry<String, String>> ROWS = List.of(
            Map.entry("filings", """
                    select f.number, f.state, f.arrives_from, f.leaves_at, f.verdict from filing f join filing_member m on m.zone_id = f.zone_id and m.filing_id = f.id
                    where f.zone_id = :zone and m.member_id = :member order by f.arrives_from"""),
            Map.entry("decisions", """
                    select f.number, d.decided_at, d.judged_at, d.cause, d.level, d.edition, d.verdict from entry_decision d join filing_member m on m.zone_id = d.zone_id and m.filing_id = d.filing_id
                        join filing f on f.zone_id = d.zone_id and f.id = d.filing_id
                    where d.zone_id = :zone and m.member_id = :member order by d.decided_at"""),
            Map.entry("passes", """
                    select purpose, masked_name, last_four, place, plate, valid_from, valid_until, issued_at, revoked_at, revoke_reason from pass
                    where zone_id = :zone and subject_type = 'filing-member' and subject_id = :member order by issued_at"""),
            Map.entry("scans", """
                    select g.name as gate, s.scanned_at, s.verdict, s.reason from pass_scan s join pass p on p.zone_id = s.zone_id and p.id = s.pass_id
                        join gate g on g.zone_id = s.zone_id and g.id = s.gate_id
                    where s.zone_id = :zone and p.subject_type = 'filing-member' and p.subject_id = :member order by s.scanned_at"""),
            Map.entry("acknowledgements", """
                    select d.code, e.number, a.acknowledged_at from protocol_acknowledgement a join protocol_edition e on e.zone_id = a.zone_id and e.id = a.edition_id
                        join protocol_document d on d.zone_id = e.zone_id and d.id = e.document_id
                    where a.zone_id = :zone and (a.member_id = :member or a.membership_id in (select s.id from membership s join member m on m.account_id = s.account_id and m.zone_id = s.zone_id
                        where m.zone_id = :zone and m.id = :member)) order by a.acknowledged_at"""),
            Map.entry("holds", "select verdict, inside, held_at, lifted_at, ended_at, ended from entry_hold where zone_id = :zone and member_id = :member order by held_at"),
            Map.entry("contacts", "select c.way, c.close, c.cleared_at, h.held_at from entry_hold_contact c join entry_hold h on h.zone_id = c.zone_id and h.id = c.hold_id where c.zone_id = :zone and c.member_id = :member order by h.held_at"),
            Map.entry("quarantine", "select starts_at, ends_at, reason from quarantine_order where zone_id = :zone and member_id = :member order by starts_at"),
            Map.entry("readings", """
                    select at, role, reason from audit_entry where zone_id = :zone and subject_id = :member and action in ('evidence.read', 'member.document.opened') order by at"""),
            Map.entry("consents", "select category, given, on_paper, stated_at, erased from entry_consent where zone_id = :zone and member_id = :member order by stated_at, id"),
            Map.entry("erasures", "select erased_at, evidence, basis from entry_erasure where zone_id = :zone and member_id = :member order by erased_at"));

    /** All that was known, destroyed at once. */
    public record Erasure(Instant at, int evidence, String basis) {}

    private final JdbcClient db;
    private final EvidenceRecords evidence;
    private final PersonalCipher cipher;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonRecords(JdbcClient db, EvidenceRecords evidence, PersonalCipher cipher, Members members, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.evidence = evidence;
        this.cipher = cipher;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** The person himself, or the health officer for him. */
    public UUID memberFor(CurrentUser user, UUID id) {
        if (user.is(Role.HEALTH_OFFICER)) return members.getMember(id).id();
        return members.findByAccount(user.accountId()).map(it -> it.id()).filter(id::equals).orElseThrow(() -> new NotFound("member"));
    }

    public Map<String, Object> recordOf(UUID memberId, String purpose) {
        events.publishEvent(new EvidenceRead(CurrentZone.id(), memberId, purpose));
        var record = new LinkedHashMap<String, Object>();
        record.put("person", members.getMember(memberId).maskedName());
        record.put("asOf", clock.instant().toString());
        record.put("evidence", evidence.listEvidence(List.of(memberId), Instant.EPOCH).stream().map(PersonRecords::line).toList());
        ROWS.forEach(rows -> record.put(rows.getKey(), new ArrayList<>(db.sql(rows.getValue()).param("zone", CurrentZone.id()).param("member", memberId).query().listOfRows())));
        return record;
    }

    private static Map<String, Object> line(Evidence it) {
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", it.kind().code());
        line.put("statedAt", it.statedAt().toString());
        line.put("source", it.source());
        line.put("standing", it.standing());
        it.values().forEach(value -> line.put(value.name(), value.value()));
        return line;
    }

    public List<Erasure> listErasures(UUID memberId) {
        return db.sql("select erased_at, evidence, basis from entry_erasure where zone_id = :zone and member_id = :member order by erased_at desc").param("zone", CurrentZone.id())
                .param("member", memberId).query((row, n) -> new Erasure(Rows.instant(row, "erased_at"), row.getInt("evidence"), row.getString("basis"))).list();
    }

    /** @param basis under which clause or whose demand; stays with the decisions that rested on it */
    public int erase(CurrentUser user, UUID memberId, String basis) {
        var now = clock.instant();
        int erased = db.sql("""
                update entry_evidence set body = null, pool = null, erased_at = :now, erased_basis = :basis
                where zone_id = :zone and subject = 'person' and subject_id = :member and erased_at is null""")
                .param("zone", CurrentZone.id()).param("member", memberId).param("now", Rows.at(now)).param("basis", basis).update();
        db.sql("""
                update quarantine_report r set body = null from quarantine_order o
                where r.zone_id = :zone and o.zone_id = r.zone_id and o.id = r.order_id and o.member_id = :member""").param("zone", CurrentZone.id()).param("member", memberId).update();
        db.sql("delete from entry_hold_contact c using entry_hold h where c.zone_id = :zone and h.zone_id = :zone and h.id = c.hold_id and h.ended_at is not null and c.member_id = :member")
                .param("zone", CurrentZone.id()).param("member", memberId).update();
        cipher.destroy(memberId);
        db.sql("insert into entry_erasure (zone_id, id, member_id, evidence, basis, erased_at, erased_by) values (:zone, :id, :member, :evidence, :basis, :now, :by)")
                .param("zone", CurrentZone.id()).param("id", Ids.next()).param("member", memberId).param("evidence", erased).param("basis", basis)
                .param("now", Rows.at(now)).param("by", user.membershipId()).update();
        events.publishEvent(new PersonErased(CurrentZone.id(), memberId, erased, basis));
        return erased;
    }
}
