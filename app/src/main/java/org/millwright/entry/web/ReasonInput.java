package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;
import org.millwright.entry.TypedFields;
import org.millwright.http.Problems;

/** Why something is done; told to those it concerns and kept. */
public record ReasonInput(@Nullable String reason) {

    String read(Problems problems) {
        var text = TypedFields.strip(reason);
        if (text.isEmpty()) problems.add("reason", text, "entry.problem.reason");
        if (text.length() > 500) problems.add("reason", text, "entry.problem.long", text.length(), 500);
        return text;
    }
}
