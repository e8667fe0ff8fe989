package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.RosterRefusal.Word;

/** Makes rows of cells, and a roster of rows. */
final class RowReader implements SheetFinder.Found {

    private static final int PROGRESS_EVERY = 200;

    private final CellReader cellReader;
    private final RowRules rules;
    private final RosterProgress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Roster.Refused> refused = new ArrayList<>();
    private final Map<RosterSheet, List<RosterRow>> rows = new EnumMap<>(RosterSheet.class);
    private final Map<RosterSheet, Integer> read = new EnumMap<>(RosterSheet.class);
    private final Map<RosterSheet, Map<List<Object>, Values>> byKey = new EnumMap<>(RosterSheet.class);
    private int total;
    private int expected;

    RowReader(RosterCodes codes, LocalDate today, RosterProgress progress) {
        this.cellReader = new CellReader(codes);
        this.rules = new RowRules(codes, today);
        this.progress = progress;
    }

    void expect(int more) {
        expected += more;
    }

    @Override
    public void header(Header header, int row) {
        read.put(header.sheet(), 0);
        rows.put(header.sheet(), new ArrayList<>());
        byKey.put(header.sheet(), new HashMap<>());
        header.unknown().forEach(title -> problems.add(new Problem(header.sheet(), row, null, CellReader.shortened(title),
                ProblemCode.COLUMN_IGNORED, List.of(CellReader.shortened(title)))));
    }

    @Override
    public void row(Header header, int number, List<RawCell> cells) throws Refused {
        RosterSheet sheet = header.sheet();
        read.merge(sheet, 1, Integer::sum);
        if (++total % PROGRESS_EVERY == 0) {
            progress.read(total, Math.max(expected, total));
            if (progress.cancelled()) {
                throw new Refused(Word.CANCELLED);
            }
        }
        Findings findings = new Findings(header, number, cells);
        Values values = values(findings);
        rules.check(values, findings);
        boolean duplicate = duplicate(values, findings);
        if (findings.bad) {
            refused.add(values.refused());
        } else if (!duplicate) {
            Objects.requireNonNull(rows.get(sheet)).add(RosterRow.of(values));
        }
    }

    private Values values(Findings findings) {
        Header header = findings.header;
        Values values = new Values(header.sheet(), findings.number);
        List<Column> columns = header.sheet().columns();
        for (int i = 0; i < columns.size(); i++) {
            CellReading reading = cellReader.read(columns.get(i), header.cell(i, findings.cells));
            ProblemCode problem = reading.problem();
            if (problem != null) {
                findings.problem(columns.get(i), problem, reading.args());
            }
            if (reading.value() != null) {
                values.set(i, reading.value());
            } else if (problem != null) {
                values.unreadable(i);
            }
        }
        return values;
    }

    /** A row that says the same again is dropped; one that says otherwise is a question only its owner can answer. */
    private boolean duplicate(Values values, Findings findings) {
        List<Object> key = values.key();
        if (key.isEmpty() || findings.nobody) {
            return false;
        }
        Values first = Objects.requireNonNull(byKey.get(values.sheet())).putIfAbsent(key, values);
        if (first == null) {
            return false;
        }
        List<Column> differences = values.differences(first);
        if (differences.isEmpty()) {
            findings.problem(null, ProblemCode.DUPLICATE_SAME, List.of(first.row()));
        } else {
            findings.problem(null, ProblemCode.DUPLICATE_DIFFERS, List.of(first.row(), differences));
        }
        return true;
    }

    Roster roster(List<String> ignoredSheets) {
        progress.read(total, total);
        return new Roster(of(RosterSheet.INSTALLERS, InstallerRow.class), of(RosterSheet.LICENCES, LicenceRow.class),
                of(RosterSheet.CREWS, CrewRow.class), of(RosterSheet.MEMBERS, MemberRow.class),
                of(RosterSheet.CERTIFICATES, CertificateRow.class), List.copyOf(problems), List.copyOf(refused), Map.copyOf(read),
                List.copyOf(ignoredSheets));
    }

    private <T extends RosterRow> List<T> of(RosterSheet sheet, Class<T> type) {
        return rows.getOrDefault(sheet, List.of()).stream().map(type::cast).toList();
    }

    /** The problems of the row being read. */
    private final class Findings implements RowRules.Report {
        private final Header header;
        private final int number;
        private final List<RawCell> cells;
        private boolean bad;
        private boolean nobody;

        Findings(Header header, int number, List<RawCell> cells) {
            this.header = header;
            this.number = number;
            this.cells = cells;
        }

        @Override
        public void problem(String column, ProblemCode code, Object... args) {
            problem(header.sheet().column(column), code, List.of(args));
        }

        void problem(@Nullable Column column, ProblemCode code, List<?> args) {
            bad |= code.severity() == Severity.ERROR;
            nobody |= code == ProblemCode.DOCUMENT_MASKED;
            String value = column == null ? "" : CellReader.shown(column,
                    header.cell(header.sheet().index(column.name()), cells));
            problems.add(new Problem(header.sheet(), number, column, value, code, args));
        }
    }
}
