package org.millwright.protocol.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/**
 * Why something is done to an edition; remembered with it.
 *
 * @param why the same for the second form on a page
 */
public record ReasonForm(@Nullable String reason, @Nullable String why) {

    static final ReasonForm EMPTY = new ReasonForm(null, null);

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    String readReason(Problems problems) {
        return read("reason", reason, problems);
    }

    String readWhy(Problems problems) {
        return read("why", why, problems);
    }

    private static String read(String field, @Nullable String typed, Problems problems) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() < SHORTEST) problems.add(field, text, "protocol.problem.reason", SHORTEST);
        if (text.length() > LONGEST) problems.add(field, text, "protocol.problem.long", text.length(), LONGEST);
        return text;
    }
}
