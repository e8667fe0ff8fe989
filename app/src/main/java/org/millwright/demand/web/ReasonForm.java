package org.millwright.demand.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** Why something is ended; told to those it concerns. */
public record ReasonForm(@Nullable String reason) {

    static final ReasonForm EMPTY = new ReasonForm(null);

    private static final int LONGEST = 500;

    String read(Problems problems) {
        var text = reason == null ? "" : reason.strip();
        if (text.isEmpty()) problems.add("reason", text, "demand.problem.reason");
        if (text.length() > LONGEST) problems.add("reason", text, "demand.problem.long", text.length(), LONGEST);
        return text;
    }

    /** Where a reason is welcome but not needed. */
    String readIfGiven(Problems problems) {
        return reason == null || reason.isBlank() ? "" : read(problems);
    }
}
