package org.millwright.entry.bulk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.bulk.BulkOutcome.Kind;
import org.millwright.http.Paged;
import org.millwright.http.Problem;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.millwright.vault.PersonalCipher;
import org.millwright.vault.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of workbooks. A row says who travels and where, so until it is a draft it lies sealed under its run's key, and what is wrong with it under the filing's. */
@Component
public class BulkRows {

    private final JdbcClient db;
    private final PersonalCipher cipher;
    private final JsonMapper json;

    BulkRows(JdbcClient db, PersonalCipher cipher, JsonMapper json) {
        this.db = db;
        this.cipher = cipher;
        this.json = json;
    }

    void insert(UUID run, List<BulkLine> lines) {
        var keys = cipher.ensureKeys(List.of(run));
        db.sql("insert into bulk_row (zone_id, run_id, number, crew, body) select :zone, :run, n.number, n.crew, n.body from unnest(cast(:numbers as integer[]), cast(:crews as text[]), cast(:bodies as text[])) as n(number, crew, body)")
                .param("zone", CurrentZone.id()).param("run", run).param("numbers", lines.stream().map(it -> String.valueOf(it.number())).toArray(String[]::new))
                .param("crews", lines.stream().map(it -> it.get(BulkColumn.CREW)).toArray(String[]::new))
                .param("bodies", lines.parallelStream().map(it -> keys.encrypt(run, place("body", run), json.writeValueAsString(it.cells()))).toArray(String[]::new)).update();
    }

    List<BulkLine> listNext(UUID run, int most) {
        record Sealed(int number, String body) { }
        var next = db.sql("select number, body from bulk_row where zone_id = :zone and run_id = :run and outcome is null order by number limit :most").param("zone", CurrentZone.id()).param("run", run)
                .param("most", most).query((row, n) -> new Sealed(row.getInt("number"), row.getString("body"))).list();
        var keys = cipher.keysOf(List.of(run));
        return next.stream().map(it -> new BulkLine(it.number(), cells(keys.decrypt(run, place("body", run), it.body()).orElseThrow()))).toList();
    }

    private Map<BulkColumn, String> cells(String text) {
        Map<BulkColumn, String> cells = new EnumMap<>(BulkColumn.class);
        json.readTree(text).properties().forEach(it -> cells.put(BulkColumn.valueOf(it.getKey()), it.getValue().asString()));
        return cells;
    }

    void settle(UUID run, Collection<BulkOutcome> outcomes) {
        var keys = cipher.ensureKeys(outcomes.stream().filter(it -> !it.problems().isEmpty()).map(it -> Objects.requireNonNull(it.filingId())).collect(Collectors.toSet()));
        db.sql("""
                update bulk_row r set outcome = n.outcome, filing_id = n.filing, problems = n.problems, body = null
                from unnest(cast(:numbers as integer[]), cast(:kinds as text[]), :filings, cast(:problems as text[])) as n(number, outcome, filing, problems)
                where r.zone_id = :zone and r.run_id = :run and r.number = n.number""").param("zone", CurrentZone.id()).param("run", run)
                .param("numbers", outcomes.stream().map(it -> String.valueOf(it.row())).toArray(String[]::new)).param("kinds", outcomes.stream().map(it -> Rows.word(it.kind())).toArray(String[]::new))
                .param("filings", outcomes.stream().map(BulkOutcome::filingId).toArray(UUID[]::new))
                .param("problems", outcomes.stream().map(it -> it.problems().isEmpty() ? null : keys.encrypt(it.filingId(), place("problems", it.filingId()), json.writeValueAsString(said(it.problems())))).toArray(String[]::new))
                .update();
    }

    private static List<Problem> said(List<Problem> problems) {
        return problems.stream().map(it -> new Problem(it.field(), it.value(), it.key(), it.args().stream().map(arg -> arg instanceof Number ? arg : String.valueOf(arg)).toList())).toList();
    }

    /** @param mend only those that somebody has to look at: still a draft, or other than what was filed */
    public Paged<BulkOutcome> listOutcomes(UUID run, boolean mend, Paged.Ask ask) {
        record Kept(BulkOutcome it, @Nullable String problems) { }
        var rows = select("select r.number, r.crew, r.outcome, r.filing_id, r.problems, f.number as filing_number from bulk_row r left join filing f on f.zone_id = r.zone_id and f.id = r.filing_id",
                " order by r.number limit :size offset :offset", run, mend).param("size", ask.size()).param("offset", ask.offset())
                .query((row, n) -> new Kept(new BulkOutcome(row.getInt("number"), row.getString("crew"), row.getString("outcome") == null ? null : Rows.word(Kind.class, row, "outcome"),
                        Rows.findId(row, "filing_id"), row.getString("filing_number"), List.of()), row.getString("problems"))).list();
        var keys = cipher.keysOf(rows.stream().filter(it -> it.problems() != null).map(it -> Objects.requireNonNull(it.it().filingId())).collect(Collectors.toSet()));
        var opened = rows.stream().map(kept -> {
            var it = kept.it();
            if (kept.problems() == null || it.filingId() == null) return it;
            var problems = keys.decrypt(it.filingId(), place("problems", it.filingId()), kept.problems()).map(text -> List.of(json.readValue(text, Problem[].class))).orElse(List.of());
            return new BulkOutcome(it.row(), it.crew(), it.kind(), it.filingId(), it.number(), problems);
        }).toList();
        return Paged.cut(opened, ask, () -> select("select count(*) from bulk_row r left join filing f on f.zone_id = r.zone_id and f.id = r.filing_id", "", run, mend).query(Long.class).single());
    }

    public Map<Kind, Long> countOutcomes(UUID run) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        db.sql("select outcome, count(*) as rows from bulk_row where zone_id = :zone and run_id = :run and outcome is not null group by outcome").param("zone", CurrentZone.id()).param("run", run)
                .query(row -> {
                    counts.put(Rows.word(Kind.class, row, "outcome"), row.getLong("rows"));
                });
        return counts;
    }

    /** Whom filings of a run concern besides who filed them, and how many. */
    Map<UUID, Long> countByOther(UUID run, UUID owner) {
        return db.sql("""
                select o.id, count(*) as filings from bulk_row r join filing f on f.zone_id = r.zone_id and f.id = r.filing_id cross join lateral (values (f.installer_id), (f.company_id)) o(id)
                where r.zone_id = :zone and r.run_id = :run and r.outcome = 'filed' and o.id <> :owner group by o.id""").param("zone", CurrentZone.id()).param("run", run).param("owner", owner)
                .query((row, n) -> Map.entry(Rows.id(row, "id"), row.getLong("filings"))).list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private JdbcClient.StatementSpec select(String sql, String end, UUID run, boolean mend) {
        return db.sql(sql + " where r.zone_id = :zone and r.run_id = :run and (not :mend or r.outcome = 'changed' or r.outcome = 'draft' and f.state in ('draft', 'handed'))" + end).param("zone", CurrentZone.id()).param("run", run).param("mend", mend);
    }

    private static Place place(String column, UUID id) {
        return new Place("bulk_row", column, id);
    }
}
