package org.millwright.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.ControlNow.Acknowledged;
import org.millwright.entry.ControlNow.RiskArea;
import org.millwright.entry.decision.EntryCase;
import org.millwright.entry.decision.EntryCase.Subject;
import org.millwright.entry.fact.Evidence;
import org.millwright.entry.fact.Evidence.Standing;
import org.millwright.entry.fact.EvidenceRecords;
import org.millwright.entry.hold.HoldContacts;
import org.millwright.protocol.rule.Fact;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.tenancy.Zones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what is known of many filings at once, in a constant number of queries. */
@Component
class OpenCases {

    /** What is older counts only where nothing newer of its kind is known: the gates of a site are counted once in its life, a dose is given once. What retention has left is known. */
    private static final Duration LOOKED_BACK = Duration.ofDays(90);

    private final JdbcClient db;
    private final FilingStops stops;
    private final EvidenceRecords evidence;
    private final ControlNow control;
    private final HoldContacts contacts;
    private final Zones zones;

    OpenCases(JdbcClient db, FilingStops stops, EvidenceRecords evidence, ControlNow control, HoldContacts contacts, Zones zones) {
        this.db = db;
        this.stops = stops;
        this.evidence = evidence;
        this.control = control;
        this.contacts = contacts;
        this.zones = zones;
    }

    record Head(UUID id, int revision, String number, FilingState state, UUID installerId, UUID companyId, UUID siteId, UUID crewId, String origin, Filer filer,
                Instant arrivesFrom, Instant arrivesUntil, Instant leavesAt, Instant firstFiledAt, String siteDivision, String homeDivision, boolean committed, boolean transferred,
                @Nullable Verdict verdict) {

        /** The arrival that is planned, or now: once that has come, or the crew has, though earlier than it said. */
        Instant judgedAt(Instant now) {
            return now.isBefore(arrivesFrom) && state != FilingState.ARRIVED ? arrivesFrom : now;
        }
    }

    private record Part(FactSubject about, UUID id) {}

    /** @param contacts who counts as a close contact of somebody that is held */
    private record Known(Map<UUID, List<Evidence>> evidence, @Nullable Acknowledged acknowledged, Set<UUID> contacts) {

        List<Fact> computedOf(UUID person, Instant now) {
            var facts = new ArrayList<Fact>();
            if (acknowledged != null) facts.add(ComputedFacts.acknowledged(person, acknowledged, now));
            if (contacts.contains(person)) facts.add(ComputedFacts.closeContact(person, now));
            return facts;
        }
    }

    /** Takes the filings' rows until the end of the transaction, in the order of their ids. Those not open any more are left out. */
    List<OpenCase> take(Collection<UUID> ids, Instant now) {
        return read(heads(ids, " and f.state in ('filed', 'admitted', 'refused', 'arrived') order by f.id for update of f"), List.of(), now);
    }

    /** Without taking anything: for suppositions. */
    List<OpenCase> look(Collection<UUID> ids, Instant now) {
        return look(ids, List.of(), now);
    }

    /** @param supposed risk areas beside those that are known */
    List<OpenCase> look(Collection<UUID> ids, List<RiskArea> supposed, Instant now) {
        return read(heads(ids, " and f.revision > 0 order by f.id"), supposed, now);
    }

    private List<Head> heads(Collection<UUID> ids, String rest) {
        return db.sql("""
                select f.*, s.division_code as site_division, c.home_division,
                       exists (select 1 from commitment k where k.zone_id = f.zone_id and k.work_id = f.id and k.part = 'person' and k.ended_at is null) as committed,
                       exists (select 1 from transfer t where t.zone_id = f.zone_id and t.filing_id = f.id and t.cancelled_at is null) as transferred
                from filing f join site s on s.zone_id = f.zone_id and s.id = f.site_id join crew c on c.zone_id = f.zone_id and c.id = f.crew_id
                where f.zone_id = :zone and f.id = any(:ids)""" + rest).param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(OpenCases::head).list();
    }

    private List<OpenCase> read(List<Head> heads, List<RiskArea> supposed, Instant now) {
        var ids = heads.stream().map(Head::id).toList();
        var parts = parts(ids);
        var stays = stops.listOf(ids);
        var subjects = new LinkedHashSet<UUID>();
        parts.values().forEach(list -> list.forEach(part -> subjects.add(part.id())));
        heads.forEach(head -> subjects.addAll(List.of(head.id(), head.siteId())));
        Map<UUID, List<Evidence>> known = new HashMap<>();
        evidence.listCounting(subjects, now.minus(LOOKED_BACK)).stream().filter(it -> it.standing() == Standing.GOOD && !it.erased())
                .forEach(it -> known.computeIfAbsent(it.subjectId(), id -> new ArrayList<>()).add(it));
        var areas = new ArrayList<>(control.listRiskAreas(now.minus(LOOKED_BACK)));
        areas.addAll(supposed);
        var computing = new ComputedFacts(zones.currentZone().timeZone(), areas);
        var people = parts.values().stream().flatMap(List::stream).filter(part -> part.about() == FactSubject.PERSON).map(Part::id).distinct().toList();
        var acknowledged = control.findAcknowledged(people).orElse(null);
        var all = new Known(known, acknowledged, contacts.closeAmong(people));
        return heads.parallelStream().map(head -> open(head, parts.getOrDefault(head.id(), List.of()), stays.getOrDefault(head.id(), List.of()), all, computing, now)).toList();
    }

    private OpenCase open(Head head, List<Part> parts, List<Filing.Stop> stays, Known all, ComputedFacts computing, Instant now) {
        var common = computing.of(head, stays, now);
        var computed = new ArrayList<>(common);
        var subjects = new ArrayList<Subject>();
        for (var part : parts) {
            var facts = new ArrayList<>(facts(all.evidence(), part.id()));
            var own = part.about() == FactSubject.PERSON ? all.computedOf(part.id(), now) : List.<Fact>of();
            facts.addAll(own);
            computed.addAll(own);
            subjects.add(new Subject(part.about(), part.id(), facts));
        }
        var ofFiling = facts(all.evidence(), head.id());
        var ofSite = facts(all.evidence(), head.siteId());
        subjects.add(new Subject(FactSubject.FILING, head.id(), ofFiling));
        subjects.add(new Subject(FactSubject.SITE, head.siteId(), ofSite));
        var context = new ArrayList<Fact>(common);
        context.addAll(ofFiling);
        context.addAll(ofSite);
        var it = new EntryCase(head.id(), head.revision(), now, head.judgedAt(now), head.arrivesUntil(), head.leavesAt(), subjects, context);
        return new OpenCase(it, computed, head.number(), head.state(), List.of(head.siteDivision()), head.installerId(), head.companyId(), head.siteId(), head.crewId(),
                head.verdict());
    }

    private static List<Fact> facts(Map<UUID, List<Evidence>> known, UUID subject) {
        return known.getOrDefault(subject, List.of()).stream().flatMap(it -> it.facts().stream()).toList();
    }

    /** Of a crew that is in, who did not come or has gone bars the others no more; where nobody is left, all stand for it. */
    private Map<UUID, List<Part>> parts(List<UUID> ids) {
        Map<UUID, List<Part>> parts = new HashMap<>();
        db.sql("""
                select m.filing_id, 1 as kind, m.member_id as id, m.position from filing_member m join filing f on f.zone_id = m.zone_id and f.id = m.filing_id
                where m.zone_id = :zone and m.filing_id = any(:ids) and (f.state <> 'arrived' or m.missed_at is null and m.out_at is null or not exists (
                    select 1 from filing_member o where o.zone_id = m.zone_id and o.filing_id = m.filing_id and o.missed_at is null and o.out_at is null))
                union all select filing_id, 2, id, position from filing_vehicle where zone_id = :zone and filing_id = any(:ids)
                union all select filing_id, 3, id, position from filing_equipment where zone_id = :zone and filing_id = any(:ids) order by 1, 2, 4""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(ids)).query(row -> {
                    var about = switch (row.getInt("kind")) {
                        case 1 -> FactSubject.PERSON;
                        case 2 -> FactSubject.VEHICLE;
                        default -> FactSubject.EQUIPMENT;
                    };
                    parts.computeIfAbsent(Rows.id(row, "filing_id"), id -> new ArrayList<>()).add(new Part(about, Rows.id(row, "id")));
                });
        return parts;
    }

    private static Head head(ResultSet row, int n) throws SQLException {
        return new Head(Rows.id(row, "id"), row.getInt("revision"), row.getString("number"), Rows.word(FilingState.class, row, "state"), Rows.id(row, "installer_id"),
                Rows.id(row, "company_id"), Rows.id(row, "site_id"), Rows.id(row, "crew_id"), row.getString("origin"), Rows.word(Filer.class, row, "filer"),
                Rows.instant(row, "arrives_from"), Rows.instant(row, "arrives_until"), Rows.instant(row, "leaves_at"), Rows.instant(row, "first_filed_at"),
                row.getString("site_division"), row.getString("home_division"), row.getBoolean("committed"), row.getBoolean("transferred"),
                row.getString("verdict") == null ? null : Rows.word(Verdict.class, row, "verdict"));
    }
}
