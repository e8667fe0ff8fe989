package org.millwright.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.intake.ImportPreviews;
import org.millwright.directory.intake.ImportResults;
import org.millwright.directory.intake.RosterImport;
import org.millwright.directory.roster.RosterSheet;
import org.millwright.http.Paged;

/**
 * An import with what is to be decided about it.
 *
 * @param refusal why the whole file was turned away, in the reader's words
 * @param left    rows that cannot be taken, by sheet
 * @param rest    whether the rows left can be downloaded
 * @param next    what is to be done after it was written; null before
 */
public record ImportPage(RosterImport found, @Nullable String refusal, Paged<ProblemLine> problems, List<ImportPreviews.Left> left, Paged<DifferenceLine> differences,
                         @Nullable RosterSheet sheet, String severity, boolean showDifferences, boolean rest, List<String> accepted, String reason, String mode,
                         @Nullable Next next) {

    /**
     * A problem in the reader's words.
     *
     * @param cause     the sheet whose row is to be mended instead of this one; null: the row is wrong itself
     * @param following how many rows are left out for this one
     */
    public record ProblemLine(RosterSheet sheet, int row, @Nullable String column, String value, boolean error, @Nullable RosterSheet cause, long following,
                              String what, String remedy) {

        public boolean follows() {
            return cause != null;
        }
    }

    /** A field in which file and register differ, in the reader's words. */
    public record DifferenceLine(int number, RosterSheet sheet, int row, String column, String subject, String present, String given, boolean take) {}

    /**
     * @param crews    the first of those reached
     * @param today    before which a paper has run out
     * @param warnDays how long before its end a paper is named
     */
    public record Next(ImportResults.Sums sums, List<ImportResults.Reached> crews, ImportResults.Endings ending, LocalDate today, int warnDays) {

        public long moreCrews() {
            return sums.crews() - crews.size();
        }

        public long morePapers() {
            return ending.count() - ending.first().size();
        }
    }

    public long wrongRows() {
        return left.stream().mapToLong(ImportPreviews.Left::wrong).sum();
    }

    public long followingRows() {
        return left.stream().mapToLong(ImportPreviews.Left::following).sum();
    }

    public long leftRows() {
        return wrongRows() + followingRows();
    }

    public long wrongRows(RosterSheet of) {
        return left.stream().filter(each -> each.sheet() == of).mapToLong(ImportPreviews.Left::wrong).sum();
    }

    public long followingRows(RosterSheet of) {
        return left.stream().filter(each -> each.sheet() == of).mapToLong(ImportPreviews.Left::following).sum();
    }

    ImportPage again(List<String> typedAccepted, String typedReason, String typedMode) {
        return new ImportPage(found, refusal, problems, left, differences, sheet, severity, showDifferences, rest, typedAccepted, typedReason, typedMode, next);
    }
}
