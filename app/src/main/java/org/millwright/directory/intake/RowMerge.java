package org.millwright.directory.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.roster.Column;
import org.millwright.directory.roster.RosterRow;

/** One row of the file laid over what the register has of it, field by field. An empty cell says nothing, and so takes nothing away. */
final class RowMerge {

    private final RosterRow row;
    private final String subject;
    private final Decisions decisions;
    private final List<Difference> differences;
    private boolean taken;

    RowMerge(RosterRow row, String subject, Decisions decisions, List<Difference> differences) {
        this.row = row;
        this.subject = subject;
        this.decisions = decisions;
        this.differences = differences;
    }

    /** Whether anything is to be written. */
    boolean taken() {
        return taken;
    }

    String text(String column, String present, @Nullable String given) {
        return given == null || given.isEmpty() || given.equals(present) || !differ(column, present, given, true) ? present : given;
    }

    @Nullable LocalDate date(String column, @Nullable LocalDate present, @Nullable LocalDate given) {
        return given == null || given.equals(present) || !differ(column, present, given, true) ? present : given;
    }

    /** Notes that the file says otherwise, and answers whether its word is taken. */
    boolean differ(String column, @Nullable Object present, Object given, boolean otherwise) {
        Column where = row.sheet().column(column);
        var before = Objects.toString(present, "");
        boolean take = decisions.take(row.sheet(), row.row(), column, before, otherwise);
        differences.add(new Difference(differences.size() + 1, row.sheet(), row.row(), where, subject, before, given.toString(), take));
        taken |= take;
        return take;
    }
}
