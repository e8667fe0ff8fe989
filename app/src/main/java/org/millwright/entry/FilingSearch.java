package org.millwright.entry;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;
import org.millwright.protocol.rule.Verdict;

/**
 * What a list of filings asks for; the empty text and null ask for nothing.
 *
 * @param text in number, crew, installer, company and site
 */
public record FilingSearch(String text, @Nullable FilingState state, @Nullable Verdict verdict, @Nullable Look look, Sort sort, boolean descending, Paged.Ask ask) {

    /** What waits for an officer: judged and not answered yet, a result that will not last; and what is under way. */
    public enum Look { TO_DECIDE, EXPIRING, MISSING, UNDER_WAY }

    public enum Sort { ARRIVAL, CHANGED, NUMBER, CREW, URGENCY }

    public static FilingSearch by(@Nullable Look look, Sort sort, int size) {
        return new FilingSearch("", null, null, look, sort, false, new Paged.Ask(1, size));
    }
}
