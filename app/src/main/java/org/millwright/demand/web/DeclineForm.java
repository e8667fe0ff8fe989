package org.millwright.demand.web;

import org.jspecify.annotations.Nullable;

/** @param reason code of a {@link org.millwright.demand.DeclineReason} */
public record DeclineForm(@Nullable String reason, @Nullable String words) {}
