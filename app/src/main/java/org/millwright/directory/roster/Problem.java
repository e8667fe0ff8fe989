package org.millwright.directory.roster;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong, or worth a look, at one place. Its words come from {@link RosterWords}.
 *
 * @param row number in the file, from 1
 * @param column absent when the whole row is meant
 * @param value as it stood in the file; document and phone numbers only in part
 * @param args for the words; a {@link Column}, {@link RosterSheet} or {@link RosterCode} is named in the reader's language
 */
public record Problem(RosterSheet sheet, int row, @Nullable Column column, String value, ProblemCode code, List<?> args) {

    /** As one reads the file from its first sheet on; what is about a whole row comes before what is about a cell of it. */
    public static final Comparator<Problem> IN_ORDER_OF_THE_FILE = Comparator.comparing(Problem::sheet).thenComparingInt(Problem::row)
            .thenComparingInt(problem -> problem.column() == null ? -1 : problem.sheet().index(problem.column().name())).thenComparing(Problem::code);

    public Severity severity() {
        return code.severity();
    }

    public Roster.Place place() {
        return new Roster.Place(sheet, row);
    }
}
