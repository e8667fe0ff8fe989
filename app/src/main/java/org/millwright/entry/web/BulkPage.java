package org.millwright.entry.web;

import java.util.List;
import org.millwright.entry.bulk.BulkFiling.Outcome;

/** What came of each row; empty before anything was brought. */
public record BulkPage(List<Outcome> outcomes) {

    public long filed() {
        return outcomes.stream().filter(it -> it.problems().isEmpty()).count();
    }
}
