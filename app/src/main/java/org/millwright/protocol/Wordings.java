package org.millwright.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.http.NotFound;
import org.millwright.protocol.rule.ControlLevel;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the editions of the current zone say, clause by clause. */
@Component
public class Wordings {

    private static final String SELECT = "select edition_id, clause_id, position, typed, version from protocol_wording where zone_id = :zone";

    private final JdbcClient db;
    private final JsonMapper json;
    private final RowMapper<Wording> wording = this::wording;

    Wordings(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** In the order they are read. */
    public List<Wording> listWordings(UUID editionId) {
        return Wording.numbered(db.sql(SELECT + " and edition_id = :edition order by position, clause_id").param("zone", CurrentZone.id())
                .param("edition", editionId).query(wording).list());
    }

    public Wording getWording(UUID editionId, UUID clauseId) {
        return listWordings(editionId).stream().filter(one -> one.clauseId().equals(clauseId)).findFirst().orElseThrow(() -> new NotFound("clause"));
    }

    /** How many clauses each edition has, and how many of them carry a rule. */
    public Map<UUID, Count> countsOf(Collection<UUID> editions) {
        return db.sql("""
                select edition_id, count(*) as clauses, count(*) filter (where coalesce(typed ->> 'rule', '') <> '') as rules
                from protocol_wording where zone_id = :zone and edition_id = any(:editions) group by edition_id""")
                .param("zone", CurrentZone.id()).param("editions", Rows.array(editions))
                .query((row, n) -> Map.entry(Rows.id(row, "edition_id"), new Count(row.getInt("clauses"), row.getInt("rules")))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public record Count(int clauses, int rules) {}

    void add(UUID documentId, UUID editionId, UUID clauseId, ClauseDraft draft, Instant now) {
        db.sql("insert into protocol_clause (zone_id, id, document_id, created_at) values (:zone, :id, :document, :now)")
                .param("zone", CurrentZone.id()).param("id", clauseId).param("document", documentId).param("now", Rows.at(now)).update();
        db.sql("""
                insert into protocol_wording (zone_id, edition_id, clause_id, position, typed)
                select :zone, :edition, :clause, 1 + coalesce(max(position), 0), cast(:typed as jsonb)
                from protocol_wording where zone_id = :zone and edition_id = :edition""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("clause", clauseId).param("typed", json.writeValueAsString(draft)).update();
    }

    /** Every clause goes on into the next edition under its id. */
    void copy(UUID from, UUID to) {
        db.sql("""
                insert into protocol_wording (zone_id, edition_id, clause_id, position, typed)
                select zone_id, :to, clause_id, position, typed from protocol_wording where zone_id = :zone and edition_id = :from""")
                .param("zone", CurrentZone.id()).param("from", from).param("to", to).update();
    }

    /** @return the new version; empty when somebody saved in between, and then nothing is written */
    OptionalInt save(UUID editionId, UUID clauseId, ClauseDraft draft, int version) {
        return db.sql("""
                update protocol_wording set typed = cast(:typed as jsonb), version = version + 1
                where zone_id = :zone and edition_id = :edition and clause_id = :clause and version = :version returning version""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("clause", clauseId).param("typed", json.writeValueAsString(draft))
                .param("version", version).query(Integer.class).optional().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    void remove(UUID editionId, UUID clauseId) {
        db.sql("delete from protocol_wording where zone_id = :zone and edition_id = :edition and clause_id = :clause")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("clause", clauseId).update();
    }

    void order(UUID editionId, List<UUID> clauses) {
        db.sql("""
                update protocol_wording w set position = o.position
                from unnest(:clauses) with ordinality as o (clause_id, position)
                where w.zone_id = :zone and w.edition_id = :edition and w.clause_id = o.clause_id""")
                .param("zone", CurrentZone.id()).param("edition", editionId).param("clauses", Rows.array(clauses)).update();
    }

    /** What was typed has been read: from now on the columns say it. */
    void settle(UUID editionId, List<Clause> clauses) {
        for (var one : clauses) {
            var rule = one.rule();
            db.sql("""
                    update protocol_wording set settled = true, number = :number, kind = :kind, heading_zh = :headingZh, heading_en = :headingEn,
                           text_zh = :textZh, text_en = :textEn, divisions = :divisions, levels = :levels, effective_from = :from, effective_until = :until,
                           rule = :rule, outcome = cast(:outcome as jsonb), examples = cast(:examples as jsonb)
                    where zone_id = :zone and edition_id = :edition and clause_id = :clause""")
                    .param("zone", CurrentZone.id()).param("edition", editionId).param("clause", one.id()).param("number", one.number())
                    .param("kind", one.kind().code()).param("headingZh", one.headingZh()).param("headingEn", one.headingEn()).param("textZh", one.textZh())
                    .param("textEn", one.textEn()).param("divisions", one.divisions().toArray(String[]::new))
                    .param("levels", one.levels().stream().map(ControlLevel::name).sorted().toArray(String[]::new))
                    .param("from", one.from(), Types.DATE).param("until", one.until(), Types.DATE)
                    .param("rule", rule == null ? null : rule.expression(), Types.VARCHAR)
                    .param("outcome", rule == null ? null : json.writeValueAsString(rule.otherwise()), Types.VARCHAR)
                    .param("examples", json.writeValueAsString(one.examples())).update();
        }
    }

    void unsettle(UUID editionId) {
        db.sql("update protocol_wording set settled = false, rule = null, outcome = null where zone_id = :zone and edition_id = :edition")
                .param("zone", CurrentZone.id()).param("edition", editionId).update();
    }

    private Wording wording(ResultSet row, int n) throws SQLException {
        return new Wording(Rows.id(row, "clause_id"), "", row.getInt("position"), json.readValue(row.getString("typed"), ClauseDraft.class), row.getInt("version"));
    }
}
