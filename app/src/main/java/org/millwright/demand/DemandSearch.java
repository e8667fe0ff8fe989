package org.millwright.demand;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/**
 * What a list of demands asks for; the empty text and null ask for nothing.
 *
 * @param text in number, title, company and site
 */
public record DemandSearch(String text, @Nullable DemandState state, @Nullable Look look, Sort sort, boolean descending, Paged.Ask ask) {

    /** Published demands by what has to be done next: nobody asked, waiting for answers, answers to decide. For installers: those they are invited to. */
    public enum Look { NOBODY, WAITING, ANSWERED, INVITED }

    public enum Sort { CHANGED, NUMBER, TITLE, COMPANY, WINDOW }
}
