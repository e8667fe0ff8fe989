package org.millwright.entry.laboratory;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.laboratory.LaboratoryFiles.Outcome;
import org.millwright.http.Paged;
import org.millwright.identity.CurrentUser;
import org.millwright.protocol.rule.FactSource;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that were taken in, and which of their lines were not. */
@Component
public class LaboratoryRecords {

    /** @param known lines that an earlier file had brought */
    public record Taken(String id, String name, FactSource.Kind source, int rows, int taken, int known, int faulty, Instant takenAt) {}

    private static final String[] WAITING = {"unknown", "unsaid", "withdrawn"};

    private final JdbcClient db;
    private final Clock clock;

    LaboratoryRecords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the transaction that keeps the results: a kill leaves both or neither. @return false when it was taken before */
    boolean begin(String id, String name, FactSource.Kind source) {
        return db.sql("""
                insert into laboratory_file (zone_id, sha256, name, source, rows, matched, taken_at, taken_by) values (:zone, :id, :name, :source, 0, 0, :now, :by) on conflict do nothing""")
                .param("zone", CurrentZone.id()).param("id", id).param("name", name).param("source", Rows.word(source)).param("now", Rows.at(clock.instant()))
                .param("by", CurrentUser.find().map(CurrentUser::membershipId).orElse(null), java.sql.Types.OTHER).update() == 1;
    }

    /** One whose people were unknown, or had not consented, when it came: its lines are known by what they say, and none is doubled. @return false when nothing of it waits */
    boolean beginAgain(String id) {
        db.sql("select 1 from laboratory_file where zone_id = :zone and sha256 = :id for update").param("zone", CurrentZone.id()).param("id", id).query(Integer.class).single();
        return db.sql("delete from laboratory_fault where zone_id = :zone and sha256 = :id and exists (select 1 from laboratory_fault w where w.zone_id = :zone and w.sha256 = :id and w.rule = any(:waiting))")
                .param("zone", CurrentZone.id()).param("id", id).param("waiting", WAITING).update() > 0;
    }

    void finish(Outcome it) {
        var faults = it.faults();
        db.sql("update laboratory_file set rows = :rows, matched = :taken, known = :known, faulty = :faulty where zone_id = :zone and sha256 = :id").param("zone", CurrentZone.id())
                .param("id", it.id()).param("rows", it.rows()).param("taken", it.taken()).param("known", it.known())
                .param("faulty", (int) faults.stream().mapToInt(LaboratoryFault::line).distinct().count()).update();
        db.sql("""
                insert into laboratory_fault (zone_id, sha256, position, line, of_column, rule, found)
                select :zone, :id, n.* from unnest(:positions, :lines, cast(:columns as text[]), cast(:rules as text[]), cast(:found as text[])) as n(position, line, of_column, rule, found)""")
                .param("zone", CurrentZone.id()).param("id", it.id()).param("positions", IntStream.range(0, faults.size()).boxed().toArray(Integer[]::new))
                .param("lines", faults.stream().map(LaboratoryFault::line).toArray(Integer[]::new))
                .param("columns", faults.stream().map(one -> one.column() == null ? null : one.column().code()).toArray(String[]::new))
                .param("rules", faults.stream().map(LaboratoryFault::rule).toArray(String[]::new)).param("found", faults.stream().map(LaboratoryFault::found).toArray(String[]::new)).update();
    }

    public List<Taken> listLatest(int most) {
        return db.sql("select * from laboratory_file where zone_id = :zone order by taken_at desc, sha256 limit :most").param("zone", CurrentZone.id()).param("most", most)
                .query((row, n) -> taken(row)).list();
    }

    public Optional<Taken> findTaken(String id) {
        return db.sql("select * from laboratory_file where zone_id = :zone and sha256 = :id").param("zone", CurrentZone.id()).param("id", id).query((row, n) -> taken(row)).optional();
    }

    private static Taken taken(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Taken(row.getString("sha256"), row.getString("name"), Rows.word(FactSource.Kind.class, row, "source"), row.getInt("rows"), row.getInt("matched"), row.getInt("known"),
                row.getInt("faulty"), Rows.instant(row, "taken_at"));
    }

    public Paged<LaboratoryFault> listFaults(String id, Paged.Ask ask) {
        long total = db.sql("select count(*) from laboratory_fault where zone_id = :zone and sha256 = :id").param("zone", CurrentZone.id()).param("id", id).query(Long.class).single();
        var rows = db.sql("select line, of_column, rule, found from laboratory_fault where zone_id = :zone and sha256 = :id order by position limit :size offset :skip")
                .param("zone", CurrentZone.id()).param("id", id).param("size", ask.size()).param("skip", (ask.page() - 1L) * ask.size())
                .query((row, n) -> new LaboratoryFault(row.getInt("line"), column(row.getString("of_column")), row.getString("rule"), row.getString("found"))).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    private static @Nullable LaboratoryColumn column(@Nullable String code) {
        return Arrays.stream(LaboratoryColumn.values()).filter(it -> it.code().equals(code)).findFirst().orElse(null);
    }
}
