package org.millwright.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.entry.DecisionRecords.Made;
import org.millwright.protocol.rule.Finding;
import org.millwright.protocol.rule.Verdict;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether an admission by two still stands. It covers what the rules refused when it was asked for, however often that is decided again; who is refused by a clause
 * since, as by a test that came in positive, was never let in by anybody.
 */
@Component
class Overridden {

    private record Refused(UUID subject, UUID clause) {}

    private record Asked(UUID filingId, String book, String judged, Instant judgedAt) {}

    private final JdbcClient db;
    private final DecisionRecords records;

    Overridden(JdbcClient db, DecisionRecords records) {
        this.db = db;
        this.records = records;
    }

    /** By filing, of those that were admitted by two since they were filed: whether they still are. */
    Map<UUID, Boolean> standing(List<Made> made) {
        var by = made.stream().collect(Collectors.toMap(it -> it.decision().filingId(), it -> it));
        var standing = new HashMap<UUID, Boolean>();
        for (var asked : listAsked(List.copyOf(by.keySet()))) {
            standing.merge(asked.filingId(), refusedThen(asked).containsAll(refusedNow(by.get(asked.filingId()))), Boolean::logicalOr);
        }
        return standing;
    }

    /** Of these, those that two refused and two have not admitted since: nobody else undoes it, and no filing anew. */
    Set<UUID> refused(List<UUID> filings) {
        return Set.copyOf(db.sql("""
                select l.filing_id from (select distinct on (filing_id) filing_id, admit from entry_override where zone_id = :zone and filing_id = any(:ids) and agreed
                    order by filing_id, answered_at desc) l where not l.admit""").param("zone", CurrentZone.id()).param("ids", Rows.array(filings)).query(UUID.class).list());
    }

    private List<Asked> listAsked(List<UUID> filings) {
        return db.sql("""
                select o.filing_id, d.book, d.judged, d.judged_at from entry_override o join filing f on f.zone_id = o.zone_id and f.id = o.filing_id
                join entry_decision d on d.zone_id = o.zone_id and d.id = o.decision_id
                where o.zone_id = :zone and o.filing_id = any(:ids) and o.agreed and o.admit and o.answered_at >= f.filed_at""")
                .param("zone", CurrentZone.id()).param("ids", Rows.array(filings))
                .query((row, n) -> new Asked(Rows.id(row, "filing_id"), row.getString("book"), row.getString("judged"), Rows.instant(row, "judged_at"))).list();
    }

    private Set<Refused> refusedThen(Asked it) {
        return records.text(records.getBook(it.book())).read(it.judged(), it.judgedAt()).stream().flatMap(line -> line.record().clauses().stream()
                .filter(one -> one.state() == Finding.State.UNMET && one.otherwise().verdict() == Verdict.REFUSE).map(one -> new Refused(line.id(), one.clause().id()))).collect(Collectors.toSet());
    }

    private static Set<Refused> refusedNow(Made it) {
        return it.decision().judged().stream().flatMap(one -> one.judgement().findings().stream()
                .filter(found -> found.state() == Finding.State.UNMET && found.otherwise().verdict() == Verdict.REFUSE).map(found -> new Refused(one.id(), found.clause().id()))).collect(Collectors.toSet());
    }
}
