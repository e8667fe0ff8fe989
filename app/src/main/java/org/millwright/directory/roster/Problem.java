package org.millwright.directory.roster;

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

    public Severity severity() {
        return code.severity();
    }

    public Roster.Place place() {
        return new Roster.Place(sheet, row);
    }
}
