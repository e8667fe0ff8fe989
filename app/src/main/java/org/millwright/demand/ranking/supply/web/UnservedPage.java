package org.millwright.demand.ranking.supply.web;

import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.supply.Unserved;

/** @param unserved null while it is being worked out for the first time */
public record UnservedPage(@Nullable Unserved unserved) {}
