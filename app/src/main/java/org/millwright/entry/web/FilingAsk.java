package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;
import org.millwright.entry.FilingSearch;
import org.millwright.entry.FilingState;
import org.millwright.entry.TypedFields;
import org.millwright.http.Paged;
import org.millwright.protocol.rule.Verdict;

/** What the address of a list of filings says, as typed; values it does not know ask for nothing. */
public record FilingAsk(@Nullable String q, @Nullable String state, @Nullable String verdict, @Nullable String look, @Nullable String sort, @Nullable String page,
                        @Nullable String size) {

    FilingSearch search(FilingSearch.Sort usual) {
        var text = TypedFields.strip(q);
        boolean down = sort != null && sort.startsWith("-");
        var by = TypedFields.word(FilingSearch.Sort.class, down ? sort.substring(1) : sort);
        return new FilingSearch(text.length() > 80 ? text.substring(0, 80) : text, TypedFields.word(FilingState.class, state), TypedFields.word(Verdict.class, verdict),
                TypedFields.word(FilingSearch.Look.class, look), by == null ? usual : by, by == null ? usual == FilingSearch.Sort.CHANGED : down,
                new Paged.Ask(whole(page, 1), whole(size, Paged.Ask.DEFAULT_SIZE)));
    }

    static int whole(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
