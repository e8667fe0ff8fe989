package org.millwright.entry.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.millwright.directory.KnownOfMember;
import org.millwright.directory.Members;
import org.millwright.entry.fact.Evidence;
import org.millwright.entry.fact.EvidenceRead;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.http.NotFound;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is known of one person, gathered from the modules that keep any of it, to hand over. */
@Component
public class PersonRecords {

    /** All that was known, destroyed at once. */
    public record Erasure(Instant at, int evidence, String basis) {}

    private final JdbcClient db;
    private final EvidenceRecords evidence;
    private final List<KnownOfMember> known;
    private final Members members;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonRecords(JdbcClient db, EvidenceRecords evidence, List<KnownOfMember> known, Members members, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.evidence = evidence;
        this.known = known;
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
        known.forEach(module -> record.putAll(module.knownOf(memberId)));
        return record;
    }

    /** Of which something of a person is in the record. */
    public Set<String> tables() {
        var tables = new TreeSet<>(Set.of("entry_evidence", "entry_evidence_check"));
        known.forEach(module -> tables.addAll(module.tables()));
        return tables;
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
}
