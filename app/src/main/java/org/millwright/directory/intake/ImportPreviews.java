package org.millwright.directory.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.Problem;
import org.millwright.directory.roster.ProblemCode;
import org.millwright.directory.roster.Roster;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.directory.roster.Severity;
import org.millwright.http.Paged;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person is shown before anything is written: problems and differences, a row each, so that lists page in the database. */
@Component
public class ImportPreviews {

    private static final String[] FOLLOWING = Arrays.stream(ProblemCode.values()).filter(ProblemCode::follows).map(Enum::name).toArray(String[]::new);

    /** What was made of a column concerns every row below it, so it is read first. */
    private static final String[] HEADINGS = {ProblemCode.COLUMN_IGNORED.name(), ProblemCode.COLUMN_READ_AS.name()};

    private final JdbcClient db;

    ImportPreviews(JdbcClient db) {
        this.db = db;
    }

    void replace(UUID id, List<Problem> problems, List<Difference> differences) {
        forget(id);
        var numbers = IntStream.rangeClosed(1, problems.size()).boxed().toArray(Integer[]::new);
        db.sql("""
                insert into roster_import_problem (zone_id, import_id, number, sheet, line, column_name, value, code, severity, args)
                select :zone, :id, r.* from unnest(:number::int[], :sheet::text[], :line::int[], :column::text[], :value::text[], :code::text[],
                    :severity::text[], :args::text[]) r""")
                .param("zone", CurrentZone.id()).param("id", id).param("number", numbers)
                .param("sheet", problems.stream().map(each -> each.sheet().name()).toArray(String[]::new))
                .param("line", problems.stream().map(Problem::row).toArray(Integer[]::new))
                .param("column", problems.stream().map(each -> each.column() == null ? null : each.column().name()).toArray(String[]::new))
                // no text of PostgreSQL holds a nought
                .param("value", problems.stream().map(each -> each.value().replace("\0", "")).toArray(String[]::new))
                .param("code", problems.stream().map(each -> each.code().name()).toArray(String[]::new))
                .param("severity", problems.stream().map(each -> each.severity().name()).toArray(String[]::new))
                .param("args", problems.stream().map(each -> ProblemArgs.write(each.args()).replace("\\u0000", "")).toArray(String[]::new)).update();
        db.sql("""
                insert into roster_import_difference (zone_id, import_id, number, sheet, line, column_name, subject, present, given, take)
                select :zone, :id, r.* from unnest(:number::int[], :sheet::text[], :line::int[], :column::text[], :subject::text[], :present::text[],
                    :given::text[], :take::bool[]) r""")
                .param("zone", CurrentZone.id()).param("id", id).param("number", differences.stream().map(Difference::number).toArray(Integer[]::new))
                .param("sheet", differences.stream().map(each -> each.sheet().name()).toArray(String[]::new))
                .param("line", differences.stream().map(Difference::row).toArray(Integer[]::new))
                .param("column", differences.stream().map(each -> each.column().name()).toArray(String[]::new))
                .param("subject", differences.stream().map(Difference::subject).toArray(String[]::new))
                .param("present", differences.stream().map(Difference::present).toArray(String[]::new))
                .param("given", differences.stream().map(Difference::given).toArray(String[]::new))
                .param("take", differences.stream().map(Difference::take).toArray(Boolean[]::new)).update();
    }

    void forget(UUID id) {
        for (String table : List.of("roster_import_problem", "roster_import_difference")) {
            db.sql("delete from " + table + " where zone_id = :zone and import_id = :id").param("zone", CurrentZone.id()).param("id", id).update();
        }
    }

    public enum Kind { ERROR, FOLLOWS, WARNING }

    /** @param sheet null: all; @param kind null: all that is to be mended or looked at, and not what only follows from it */
    public Paged<Problem> listProblems(UUID id, @Nullable RosterSheet sheet, @Nullable Kind kind, Paged.Ask ask) {
        var where = """
                 from roster_import_problem where zone_id = :zone and import_id = :id and (cast(:sheet as text) is null or sheet = :sheet)
                    and case when cast(:kind as text) is null then code <> all(:follows) else (case when code = any(:follows) then 'FOLLOWS' else severity end) = :kind end""";
        long total = asked(db.sql("select count(*)" + where), id, sheet, kind).query(Long.class).single();
        var rows = asked(db.sql("select *" + where + " order by code = any(:headings) desc, severity, number limit :size offset :offset"), id, sheet, kind).param("headings", HEADINGS).param("size", ask.size()).param("offset", ask.offset())
                .query(ImportPreviews::problem).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, UUID id, @Nullable RosterSheet sheet, @Nullable Kind kind) {
        return statement.param("zone", CurrentZone.id()).param("id", id).param("sheet", sheet == null ? null : sheet.name(), Types.VARCHAR)
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR).param("follows", FOLLOWING);
    }

    /** How many rows each of these takes with it, of those that take any: what follows keeps its cause in the words {@link ProblemArgs} writes. */
    public Map<Roster.Place, Long> countFollowing(UUID id, List<Problem> shown) {
        Map<String, Roster.Place> causes = new HashMap<>();
        for (var each : shown) {
            if (each.severity() == Severity.ERROR) causes.put(ProblemArgs.write(List.of(each.sheet(), each.row())), each.place());
        }
        Map<Roster.Place, Long> counts = new HashMap<>();
        if (causes.isEmpty()) return counts;
        db.sql("""
                select args, count(*) as rows from roster_import_problem
                where zone_id = :zone and import_id = :id and code = any(:follows) and args = any(:causes) group by args""")
                .param("zone", CurrentZone.id()).param("id", id).param("follows", FOLLOWING).param("causes", causes.keySet().toArray(String[]::new))
                .query(row -> {
                    counts.put(causes.get(row.getString("args")), row.getLong("rows"));
                });
        return counts;
    }

    List<Problem> listErrors(UUID id) {
        return db.sql("select * from roster_import_problem where zone_id = :zone and import_id = :id and severity = 'ERROR' order by number")
                .param("zone", CurrentZone.id()).param("id", id).query(ImportPreviews::problem).list();
    }

    /**
     * Rows that cannot be taken.
     *
     * @param wrong     those to be mended
     * @param following those that are right, and come with the row they belong to
     */
    public record Left(RosterSheet sheet, long wrong, long following) {}

    public List<Left> listLeft(UUID id) {
        return db.sql("""
                select sheet, count(*) filter (where wrong) as wrong, count(*) filter (where not wrong) as following
                from (select sheet, line, bool_or(code <> all(:follows)) as wrong from roster_import_problem
                    where zone_id = :zone and import_id = :id and severity = 'ERROR' group by sheet, line) r group by sheet""")
                .param("follows", FOLLOWING).param("zone", CurrentZone.id()).param("id", id)
                .query((row, n) -> new Left(RosterSheet.valueOf(row.getString("sheet")), row.getLong("wrong"), row.getLong("following"))).list();
    }

    /** How many rows cannot be taken, for whatever reason. */
    public long countLeft(UUID id) {
        return listLeft(id).stream().mapToLong(each -> each.wrong() + each.following()).sum();
    }

    public Paged<Difference> listDifferences(UUID id, @Nullable RosterSheet sheet, Paged.Ask ask) {
        var where = " from roster_import_difference where zone_id = :zone and import_id = :id and (cast(:sheet as text) is null or sheet = :sheet)";
        var sheetName = sheet == null ? null : sheet.name();
        long total = db.sql("select count(*)" + where).param("zone", CurrentZone.id()).param("id", id).param("sheet", sheetName, Types.VARCHAR).query(Long.class).single();
        var rows = db.sql("select *" + where + " order by number limit :size offset :offset").param("zone", CurrentZone.id()).param("id", id)
                .param("sheet", sheetName, Types.VARCHAR).param("size", ask.size()).param("offset", ask.offset()).query(ImportPreviews::difference).list();
        return new Paged<>(rows, ask.page(), ask.size(), total);
    }

    List<Difference> listDifferences(UUID id) {
        return db.sql("select * from roster_import_difference where zone_id = :zone and import_id = :id order by number").param("zone", CurrentZone.id())
                .param("id", id).query(ImportPreviews::difference).list();
    }

    void choose(UUID id, Map<Integer, Boolean> takes) {
        db.sql("""
                update roster_import_difference d set take = r.take from (select unnest(:numbers::int[]) as number, unnest(:takes::bool[]) as take) r
                where d.zone_id = :zone and d.import_id = :id and d.number = r.number""")
                .param("numbers", takes.keySet().toArray(Integer[]::new)).param("takes", takes.values().toArray(Boolean[]::new))
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    void chooseAll(UUID id, boolean take) {
        db.sql("update roster_import_difference set take = :take where zone_id = :zone and import_id = :id").param("take", take)
                .param("zone", CurrentZone.id()).param("id", id).update();
    }

    /** How many rows of each sheet the file's word is taken of in any field; a row that cannot be taken is none. */
    Map<RosterSheet, Integer> countTaken(UUID id) {
        Map<RosterSheet, Integer> counts = new EnumMap<>(RosterSheet.class);
        db.sql("""
                select d.sheet, count(distinct d.line) as rows from roster_import_difference d
                where d.zone_id = :zone and d.import_id = :id and d.take and not exists (select 1 from roster_import_problem p
                    where p.zone_id = d.zone_id and p.import_id = d.import_id and p.sheet = d.sheet and p.line = d.line and p.severity = 'ERROR')
                group by d.sheet""").param("zone", CurrentZone.id()).param("id", id)
                .query(row -> {
                    counts.put(RosterSheet.valueOf(row.getString("sheet")), row.getInt("rows"));
                });
        return counts;
    }

    private static Problem problem(ResultSet row, int n) throws SQLException {
        var sheet = RosterSheet.valueOf(row.getString("sheet"));
        var column = row.getString("column_name");
        return new Problem(sheet, row.getInt("line"), column == null ? null : sheet.column(column), row.getString("value"), ProblemCode.valueOf(row.getString("code")),
                ProblemArgs.read(row.getString("args")));
    }

    private static Difference difference(ResultSet row, int n) throws SQLException {
        var sheet = RosterSheet.valueOf(row.getString("sheet"));
        return new Difference(row.getInt("number"), sheet, row.getInt("line"), sheet.column(row.getString("column_name")), row.getString("subject"),
                row.getString("present"), row.getString("given"), row.getBoolean("take"));
    }
}
