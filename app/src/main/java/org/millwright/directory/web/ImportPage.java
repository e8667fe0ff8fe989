package org.millwright.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.intake.RosterImport;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.http.Paged;

/**
 * An import with what is to be decided about it.
 *
 * @param refusal why the whole file was turned away, in the reader's words
 * @param rest    whether the rows left can be downloaded
 */
public record ImportPage(RosterImport found, @Nullable String refusal, Paged<ProblemLine> problems, long errorRows, Paged<DifferenceLine> differences,
                         @Nullable RosterSheet sheet, String severity, boolean showDifferences, boolean rest, List<String> accepted, String reason, String mode) {

    /** A problem in the reader's words. */
    public record ProblemLine(RosterSheet sheet, int row, @Nullable String column, String value, boolean error, String what, String remedy) {}

    /** A field in which file and register differ, in the reader's words. */
    public record DifferenceLine(int number, RosterSheet sheet, int row, String column, String subject, String present, String given, boolean take) {}
}
