package org.millwright.demand.web;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Problems;

/** @param passed {@code yes} when the work passed acceptance at the first time, {@code no} when not */
public record CompletionForm(@Nullable String passed, @Nullable String note) {

    static final CompletionForm EMPTY = new CompletionForm(null, null);

    private static final int LONGEST = 1000;

    boolean read(Problems problems) {
        if (!"yes".equals(passed) && !"no".equals(passed)) problems.add("passed", passed, "demand.problem.passed");
        if (words().length() > LONGEST) problems.add("note", words(), "demand.problem.long", words().length(), LONGEST);
        return "yes".equals(passed);
    }

    String words() {
        return note == null ? "" : note.strip();
    }
}
