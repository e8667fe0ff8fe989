package org.millwright.entry.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.fact.Evidence.Standing;
import org.millwright.entry.fact.Evidence.Stated;
import org.millwright.protocol.rule.FactSource;
import org.millwright.protocol.rule.FactSubject;
import org.millwright.protocol.rule.FactValue;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.PersonalKeys;
import org.millwright.vault.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The evidence of the current zone. People's is sealed under their own keys; a whole batch of them is opened in two queries. */
@Component
public class EvidenceRecords {

    private static final String SELECT = """
            select e.id, e.subject, e.subject_id, e.kind, e.names, e.body, e.source_kind, e.source_ref, e.file_id, e.stated_at, e.stated_by, e.erased_at, e.erased_basis,
                   case when c.evidence_id is not null then case when c.accepted then 'good' else 'rejected' end when e.to_check then 'to_check' else 'good' end as standing
            from entry_evidence e left join entry_evidence_check c on c.zone_id = e.zone_id and c.evidence_id = e.id
            where e.zone_id = :zone and\s""";

    private final JdbcClient db;
    private final PersonalCipher cipher;
    private final JsonMapper json;

    EvidenceRecords(JdbcClient db, PersonalCipher cipher, JsonMapper json) {
        this.db = db;
        this.cipher = cipher;
        this.json = json;
    }

    /**
     * @param pool by which the others in the same tube are found; null for a single test
     * @param key  by which a laboratory's line is known again; null for all else
     */
    record Line(Evidence evidence, @Nullable UUID filingId, @Nullable String pool, @Nullable String key) {}

    /** In one statement, however many. A line that came meanwhile in another file is not doubled. */
    void add(List<Line> lines) {
        var keys = cipher.ensureKeys(lines.stream().map(Line::evidence).filter(it -> it.subject() == FactSubject.PERSON).map(Evidence::subjectId).distinct().toList());
        db.sql("""
                insert into entry_evidence (zone_id, id, subject, subject_id, kind, category, names, body, pool, source_kind, source_ref, filing_id, file_id, stated_at, stated_by, to_check, line_key)
                select :zone, n.id, n.subject, n.subject_id, n.kind, n.category, string_to_array(n.names, ','), n.body, n.pool, n.source_kind, n.source_ref, n.filing, n.file, n.at, n.by, n.to_check, n.line_key
                from unnest(:ids, cast(:subjects as text[]), :subjectIds, cast(:kinds as text[]), cast(:categories as text[]), cast(:names as text[]), cast(:bodies as text[]), cast(:pools as text[]),
                        cast(:sourceKinds as text[]), cast(:sourceRefs as text[]), cast(:filings as uuid[]), cast(:files as uuid[]), cast(:at as timestamptz[]), cast(:by as uuid[]), cast(:checks as boolean[]),
                        cast(:lineKeys as text[])) as n(id, subject, subject_id, kind, category, names, body, pool, source_kind, source_ref, filing, file, at, by, to_check, line_key)
                on conflict (zone_id, line_key) where line_key is not null do nothing""")
                .param("zone", CurrentZone.id()).param("ids", lines.stream().map(it -> it.evidence().id()).toArray(UUID[]::new)).param("subjects", texts(lines, it -> Rows.word(it.evidence().subject())))
                .param("subjectIds", lines.stream().map(it -> it.evidence().subjectId()).toArray(UUID[]::new)).param("kinds", texts(lines, it -> it.evidence().kind().code()))
                .param("categories", texts(lines, it -> Rows.word(it.evidence().kind().category())))
                .param("names", texts(lines, it -> it.evidence().values().stream().map(Stated::name).collect(Collectors.joining(",")))).param("bodies", texts(lines, it -> body(it.evidence(), keys)))
                .param("pools", texts(lines, Line::pool)).param("sourceKinds", texts(lines, it -> Rows.word(it.evidence().source().kind())))
                .param("sourceRefs", texts(lines, it -> it.evidence().source().reference())).param("filings", texts(lines, Line::filingId)).param("files", texts(lines, it -> it.evidence().fileId()))
                .param("at", texts(lines, it -> it.evidence().statedAt())).param("by", texts(lines, it -> it.evidence().statedBy()))
                .param("checks", texts(lines, it -> it.evidence().standing() == Standing.TO_CHECK)).param("lineKeys", texts(lines, Line::key)).update();
    }

    private static String[] texts(List<Line> lines, Function<Line, @Nullable Object> of) {
        return lines.stream().map(of).map(it -> it == null ? null : it.toString()).toArray(String[]::new);
    }

    private String body(Evidence it, PersonalKeys keys) {
        var body = json.writeValueAsString(it.values().stream().map(Stated::value).toArray(FactValue[]::new));
        return it.subject() == FactSubject.PERSON ? keys.encrypt(it.subjectId(), place(it.id()), body) : body;
    }

    /** Which of a laboratory's lines are there already. */
    Set<String> listLineKeys(Collection<String> keys) {
        return Set.copyOf(db.sql("select line_key from entry_evidence where zone_id = :zone and line_key = any(:keys)").param("zone", CurrentZone.id())
                .param("keys", keys.toArray(String[]::new)).query(String.class).list());
    }

    /** Everything of these subjects stated since, oldest first, what was erased or rejected too. */
    public List<Evidence> listEvidence(Collection<UUID> subjects, Instant since) {
        return open(db.sql(SELECT + "e.subject_id = any(:subjects) and e.stated_at >= :since order by e.stated_at, e.id")
                .param("zone", CurrentZone.id()).param("subjects", Rows.array(Set.copyOf(subjects))).param("since", Rows.at(since)));
    }

    /**
     * Everything of these subjects stated since, and of what was stated before the latest of each kind that counts; oldest first. The ids come as an array, for which both indexes are used; as a
     * subquery they make PostgreSQL read all evidence of the zone, which took a round of 100,000 filings from one minute to five.
     */
    public List<Evidence> listCounting(Collection<UUID> subjects, Instant since) {
        return open(db.sql(SELECT + """
                (e.subject_id = any(:subjects) and e.stated_at >= :since or e.id = any(array(select distinct on (o.subject_id, o.kind) o.id from entry_evidence o
                    left join entry_evidence_check k on k.zone_id = o.zone_id and k.evidence_id = o.id
                    where o.zone_id = :zone and o.subject_id = any(:subjects) and o.stated_at < :since and o.erased_at is null and (not o.to_check or k.accepted)
                    order by o.subject_id, o.kind, o.stated_at desc, o.id desc)))
                order by e.stated_at, e.id""")
                .param("zone", CurrentZone.id()).param("subjects", Rows.array(Set.copyOf(subjects))).param("since", Rows.at(since)));
    }

    public List<Evidence> listByIds(Collection<UUID> ids) {
        return open(db.sql(SELECT + "e.id = any(:ids) order by e.stated_at, e.id").param("zone", CurrentZone.id()).param("ids", Rows.array(ids)));
    }

    /** Of everybody in these tubes, by tube, oldest first. */
    Map<String, List<Evidence>> listOfPools(Collection<String> pools) {
        if (pools.isEmpty()) return Map.of();
        Map<UUID, String> by = new HashMap<>();
        db.sql("select e.id, e.pool from entry_evidence e where e.zone_id = :zone and e.pool = any(:pools)").param("zone", CurrentZone.id()).param("pools", pools.toArray(String[]::new)).query(row -> {
            by.put(Rows.id(row, "id"), row.getString("pool"));
        });
        return listByIds(by.keySet()).stream().collect(Collectors.groupingBy(it -> Objects.requireNonNull(by.get(it.id())), TreeMap::new, Collectors.toList()));
    }

    List<String> poolsOf(UUID subject) {
        return db.sql("select distinct pool from entry_evidence where zone_id = :zone and subject_id = :subject and pool is not null").param("zone", CurrentZone.id()).param("subject", subject)
                .query(String.class).list();
    }

    List<String> poolsOf(Collection<UUID> ids) {
        return db.sql("select distinct pool from entry_evidence where zone_id = :zone and id = any(:ids) and pool is not null").param("zone", CurrentZone.id()).param("ids", Rows.array(ids))
                .query(String.class).list();
    }

    public List<Evidence> listToCheck(int limit) {
        return open(db.sql(SELECT + "e.to_check and e.erased_at is null and c.evidence_id is null order by e.stated_at, e.id limit :limit")
                .param("zone", CurrentZone.id()).param("limit", limit));
    }

    public long countToCheck() {
        return db.sql("""
                select count(*) from entry_evidence e where e.zone_id = :zone and e.to_check and e.erased_at is null
                    and not exists (select 1 from entry_evidence_check c where c.zone_id = e.zone_id and c.evidence_id = e.id)""")
                .param("zone", CurrentZone.id()).query(Long.class).single();
    }

    /** @return false when somebody else has looked at it already */
    boolean check(UUID id, boolean accepted, String reason, UUID by, Instant now) {
        return db.sql("""
                insert into entry_evidence_check (zone_id, evidence_id, accepted, reason, checked_by, checked_at) values (:zone, :id, :accepted, :reason, :by, :now)
                on conflict do nothing""").param("zone", CurrentZone.id()).param("id", id).param("accepted", accepted).param("reason", reason).param("by", by)
                .param("now", Rows.at(now)).update() == 1;
    }

    private record Sealed(Evidence evidence, @Nullable String body, String[] names, @Nullable Instant erasedAt, String basis) {}

    private List<Evidence> open(JdbcClient.StatementSpec query) {
        var found = query.query(EvidenceRecords::sealed).list();
        var keys = cipher.keysOf(found.stream().map(Sealed::evidence).filter(it -> it.subject() == FactSubject.PERSON).map(Evidence::subjectId).distinct().toList());
        return found.parallelStream().map(it -> open(it, keys)).toList();    // a round opens some ten thousand at a time
    }

    private Evidence open(Sealed it, PersonalKeys keys) {
        var plain = it.body() == null ? null : it.evidence().subject() == FactSubject.PERSON
                ? keys.decrypt(it.evidence().subjectId(), place(it.evidence().id()), it.body()).orElse(null) : it.body();
        if (plain == null) {
            var erased = new FactValue.Erased(it.erasedAt() == null ? it.evidence().statedAt() : it.erasedAt(), it.basis());
            return with(it.evidence(), Stream.of(it.names()).map(name -> new Stated(name, erased)).toList());
        }
        var values = json.readValue(plain, FactValue[].class);
        return with(it.evidence(), java.util.stream.IntStream.range(0, values.length).mapToObj(i -> new Stated(it.names()[i], values[i])).toList());
    }

    private static Evidence with(Evidence it, List<Stated> values) {
        return new Evidence(it.id(), it.subject(), it.subjectId(), it.kind(), values, it.source(), it.fileId(), it.statedAt(), it.statedBy(), it.standing());
    }

    private static Sealed sealed(ResultSet row, int n) throws SQLException {
        var evidence = new Evidence(Rows.id(row, "id"), Rows.word(FactSubject.class, row, "subject"), Rows.id(row, "subject_id"),
                EvidenceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), List.of(),
                new FactSource(Rows.word(FactSource.Kind.class, row, "source_kind"), row.getString("source_ref")), Rows.findId(row, "file_id"),
                Rows.instant(row, "stated_at"), Rows.findId(row, "stated_by"), Rows.word(Standing.class, row, "standing"));
        return new Sealed(evidence, row.getString("body"), Arrays.copyOf((Object[]) row.getArray("names").getArray(), ((Object[]) row.getArray("names").getArray()).length,
                String[].class), Rows.findInstant(row, "erased_at"), row.getString("erased_basis"));
    }

    static Place place(UUID id) {
        return new Place("entry_evidence", "body", id);
    }
}
