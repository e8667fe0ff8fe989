package org.millwright.demand;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/** What a list of engagements asks for. */
public record EngagementSearch(String text, @Nullable EngagementState state, Sort sort, boolean descending, Paged.Ask ask) {

    public enum Sort { START, ENGAGED, COMPANY, CREW, PRICE }
}
