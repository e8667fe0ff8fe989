package org.millwright.entry.bulk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Problem;

/**
 * What came of a row.
 *
 * @param filingId null while it waits
 * @param number   of what was filed; null of a draft
 * @param problems empty when it is filed
 */
public record BulkOutcome(int row, String crew, @Nullable Kind kind, @Nullable UUID filingId, @Nullable String number, List<Problem> problems) {

    /** Filed now; a draft with what is wrong; filed before by the same row; or by a row of the same reference that says otherwise now. Words on screen are {@code entry.bulk.<name>}. */
    public enum Kind { FILED, DRAFT, KNOWN, CHANGED }
}
