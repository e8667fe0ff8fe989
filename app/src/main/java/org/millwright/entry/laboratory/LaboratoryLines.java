package org.millwright.entry.laboratory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.Characters;
import org.millwright.directory.roster.PlainTable;
import org.millwright.entry.fact.EvidenceKind;

/** The lines of a laboratory's list: under whatever titles and in whatever order, each read wholly or left out with every fault in it. */
final class LaboratoryLines {

    /** Above their titles laboratories write their name, the day, who signs. */
    private static final int HEAD_WITHIN = 10;

    /** @param reportedAt null where the list does not say */
    record Line(int number, String document, EvidenceKind kind, Instant sampledAt, String result, @Nullable Instant reportedAt, String laboratory, String tube, boolean pooled) {}

    record Read(int rows, List<Line> lines, List<LaboratoryFault> faults) {

        static Read unreadable(LaboratoryFault why) {
            return new Read(0, List.of(), List.of(why));
        }
    }

    private final Map<LaboratoryColumn, Integer> head;
    private final ZoneId zone;
    private final Instant now;

    private LaboratoryLines(Map<LaboratoryColumn, Integer> head, ZoneId zone, Instant now) {
        this.head = head;
        this.zone = zone;
        this.now = now;
    }

    static Read read(PlainTable.Rows table, ZoneId zone, Instant now) {
        int best = 0;
        Map<LaboratoryColumn, Integer> head = Map.of();
        for (int i = 0; i < Math.min(HEAD_WITHIN, table.rows().size()); i++) {
            var titles = titles(table.rows().get(i));
            if (titles.size() > head.size()) {
                head = titles;
                best = i;
            }
        }
        var known = head;
        var missing = LaboratoryColumn.listRequired().stream().filter(it -> !known.containsKey(it)).map(LaboratoryColumn::code).collect(Collectors.joining(" "));
        if (!missing.isEmpty()) return Read.unreadable(new LaboratoryFault(head.isEmpty() ? 0 : table.rows().get(best).number(), null, "head", missing));
        return new LaboratoryLines(head, zone, now).read(table.rows().subList(best + 1, table.rows().size()));
    }

    /** Of a title that stands twice the first counts. */
    private static Map<LaboratoryColumn, Integer> titles(PlainTable.Row row) {
        var titles = new EnumMap<LaboratoryColumn, Integer>(LaboratoryColumn.class);
        for (int i = 0; i < row.size(); i++) {
            int at = i;
            LaboratoryColumn.find(row.cell(i).text()).ifPresent(column -> titles.putIfAbsent(column, at));
        }
        return titles;
    }

    private Read read(List<PlainTable.Row> rows) {
        var lines = new ArrayList<Line>();
        var faults = new ArrayList<LaboratoryFault>();
        for (var row : rows) {
            var typed = new Typed(row, faults);
            var document = typed.document();
            var kind = typed.word(LaboratoryColumn.KIND, LaboratoryWords::kind);
            var result = typed.word(LaboratoryColumn.RESULT, LaboratoryWords::result);
            var sampled = typed.time(LaboratoryColumn.SAMPLED);
            var reported = typed.text(LaboratoryColumn.REPORTED).isEmpty() ? null : typed.time(LaboratoryColumn.REPORTED);
            if (sampled != null && reported != null && reported.isBefore(sampled) && !sameDay(sampled, reported)) typed.wrong(LaboratoryColumn.REPORTED, "before_sampling");
            boolean pooled = typed.pooled();
            if (typed.good && kind != null && result != null && sampled != null) {
                lines.add(new Line(row.number(), document, kind, sampled, result, reported, typed.name(LaboratoryColumn.LABORATORY), typed.name(LaboratoryColumn.TUBE), pooled));
            }
        }
        return new Read(rows.size(), lines, faults);
    }

    /** Where only the day of the report is known, its beginning may lie before the hour of sampling. */
    private boolean sameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    private interface Meaning<T> {
        java.util.Optional<T> of(String typed);
    }

    /** One row while it is read. */
    private final class Typed {

        private static final int LONGEST = 80;

        private final PlainTable.Row row;
        private final List<LaboratoryFault> faults;
        private boolean good = true;

        Typed(PlainTable.Row row, List<LaboratoryFault> faults) {
            this.row = row;
            this.faults = faults;
        }

        PlainTable.Cell cell(LaboratoryColumn column) {
            return head.containsKey(column) ? row.cell(head.get(column)) : row.cell(row.size());
        }

        String text(LaboratoryColumn column) {
            return cell(column).text();
        }

        void wrong(LaboratoryColumn column, String rule) {
            good = false;
            faults.add(LaboratoryFault.of(row.number(), column, rule, text(column)));
        }

        String document() {
            var number = Characters.compact(text(LaboratoryColumn.DOCUMENT));
            if (number.isEmpty()) wrong(LaboratoryColumn.DOCUMENT, "empty");
            else if (cell(LaboratoryColumn.DOCUMENT).destroyed()) wrong(LaboratoryColumn.DOCUMENT, "destroyed");
            return number;
        }

        <T> @Nullable T word(LaboratoryColumn column, Meaning<T> meaning) {
            var found = meaning.of(text(column));
            if (found.isEmpty()) wrong(column, text(column).isEmpty() ? "empty" : column.code());
            return found.orElse(null);
        }

        @Nullable Instant time(LaboratoryColumn column) {
            var found = LaboratoryTimes.read(cell(column), zone).orElse(null);
            if (found == null) wrong(column, text(column).isEmpty() ? "empty" : "time");
            else if (found.isAfter(now)) wrong(column, "future");
            return found;
        }

        /** Where the list does not say, a tube that is named was shared. */
        boolean pooled() {
            if (text(LaboratoryColumn.POOLED).isEmpty()) return !text(LaboratoryColumn.TUBE).isEmpty();
            return Boolean.TRUE.equals(word(LaboratoryColumn.POOLED, LaboratoryWords::pooled));
        }

        String name(LaboratoryColumn column) {
            var text = text(column);
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        }
    }
}
