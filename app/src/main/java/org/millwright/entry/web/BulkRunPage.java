package org.millwright.entry.web;

import java.util.Map;
import org.millwright.entry.bulk.BulkOutcome;
import org.millwright.entry.bulk.BulkRun;
import org.millwright.http.Paged;

/**
 * What came of a workbook, row by row.
 *
 * @param secondsLeft 0 where nobody can tell
 * @param mend        only the rows that somebody has to look at
 */
public record BulkRunPage(BulkRun run, long secondsLeft, Map<BulkOutcome.Kind, Long> counts, Paged<BulkOutcome> rows, boolean mend) {

    public long count(BulkOutcome.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
