package org.millwright.demand.ranking.supply.web;

import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.supply.Unserved;
import org.millwright.http.Paged;

/**
 * @param unserved with the lines of this page; null while it is being worked out for the first time
 * @param total    lines in all
 */
public record UnservedPage(@Nullable Unserved unserved, int page, int size, long total) {

    static UnservedPage of(@Nullable Unserved all, Paged.Ask ask) {
        if (all == null) return new UnservedPage(null, 1, ask.size(), 0);
        int total = all.lines().size();
        int page = Math.min(ask.page(), Math.max(1, Math.ceilDiv(total, ask.size())));
        int from = (page - 1) * ask.size();
        return new UnservedPage(all.showing(all.lines().subList(from, Math.min(total, from + ask.size()))), page, ask.size(), total);
    }
}
