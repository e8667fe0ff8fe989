package org.millwright.demand.web;

import org.jspecify.annotations.Nullable;

/** @param reason code of a {@link org.millwright.demand.DeclineReason} */
public record DeclineForm(@Nullable String reason, @Nullable String words) {

    static final DeclineForm EMPTY = new DeclineForm(null, null);
}
