package org.millwright.demand;

import org.jspecify.annotations.Nullable;
import org.millwright.http.Paged;

/** What a list of invitations asks for. {@code open}: sent or accepted. */
public record InvitationSearch(String text, @Nullable InvitationState state, boolean open, Sort sort, boolean descending, Paged.Ask ask) {

    public enum Sort { DEADLINE, SENT, CREW, PRICE, START }
}
