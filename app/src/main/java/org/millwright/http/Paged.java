package org.millwright.http;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One page of a list that the database has filtered, sorted and cut.
 *
 * @param page  from 1
 * @param total rows in all that match
 */
public record Paged<T>(List<T> rows, int page, int size, long total) {

    /** What a list's URL asks for; out-of-range values are brought back to the nearest valid one. */
    public record Ask(int page, int size) {

        public static final int DEFAULT_SIZE = 20;

        public Ask {
            page = Math.max(1, Math.min(page, 1_000_000));
            size = size <= 0 ? DEFAULT_SIZE : Math.min(size, 200);
        }

        public long offset() {
            return (page - 1L) * size;
        }
    }

    /** A page as the database cut it. One that is not full is the last, so its end tells how many there are, and nobody has to count. */
    public static <T> Paged<T> cut(List<T> rows, Ask ask, LongSupplier count) {
        boolean last = rows.size() < ask.size() && (!rows.isEmpty() || ask.page() == 1);
        return new Paged<>(rows, ask.page(), ask.size(), last ? ask.offset() + rows.size() : count.getAsLong());
    }

    /** Of what is held in order already; a page beyond the last is the last. */
    public static <T> Paged<T> of(List<T> all, Ask ask) {
        int page = Math.min(ask.page(), Math.max(1, Math.ceilDiv(all.size(), ask.size())));
        int from = (page - 1) * ask.size();
        return new Paged<>(List.copyOf(all.subList(from, Math.min(all.size(), from + ask.size()))), page, ask.size(), all.size());
    }

    public <V> Paged<V> map(Function<T, V> view) {
        return new Paged<>(rows.stream().map(view).toList(), page, size, total);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return page < pages();
    }
}
