package org.millwright.demand.ranking.web;

import java.util.List;
import java.util.function.Function;
import org.millwright.http.Paged;

/** Pages of what a ranking already holds in order. */
final class Paging {

    private Paging() {}

    static <T> Paged<T> page(List<T> all, Paged.Ask ask) {
        int pages = Math.max(1, Math.ceilDiv(all.size(), ask.size()));
        int page = Math.min(ask.page(), pages);
        int from = Math.min(all.size(), (page - 1) * ask.size());
        return new Paged<>(List.copyOf(all.subList(from, Math.min(all.size(), from + ask.size()))), page, ask.size(), all.size());
    }

    static <T, V> Paged<V> map(Paged<T> page, Function<T, V> view) {
        return new Paged<>(page.rows().stream().map(view).toList(), page.page(), page.size(), page.total());
    }
}
