package org.millwright.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one table, written thousands at a time by {@code insert … select unnest(…)}: COPY is refused under row-level security.
 * Values travel as text and are cast by the database.
 */
final class Bulk {

    private static final int BATCH = 5_000;

    private final JdbcTemplate db;
    private final String sql;
    private final int width;
    private final List<@Nullable String[]> rows = new ArrayList<>();

    /** @param columns name and type of each column after zone_id: {@code "id uuid", "name text"} */
    Bulk(JdbcTemplate db, String table, String... columns) {
        this.db = db;
        this.width = columns.length;
        var names = Arrays.stream(columns).map(column -> column.substring(0, column.indexOf(' '))).collect(Collectors.joining(", "));
        var casts = IntStream.range(0, width).mapToObj(i -> "c" + i + "::" + columns[i].substring(columns[i].indexOf(' ') + 1)).collect(Collectors.joining(", "));
        var arrays = IntStream.range(0, width).mapToObj(i -> "?::text[]").collect(Collectors.joining(", "));
        var letters = IntStream.range(0, width).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        this.sql = "insert into " + table + " (zone_id, " + names + ") select ?::uuid, " + casts + " from unnest(" + arrays + ") as t(" + letters + ")";
    }

    void add(@Nullable Object... values) {
        if (values.length != width) throw new IllegalArgumentException(values.length + " values for " + width + " columns: " + sql);
        rows.add(Arrays.stream(values).map(value -> value == null ? null : value.toString()).toArray(String[]::new));
    }

    /** @param inOrder parents first: all are written when one of them holds a batch, so that no child goes before its parent */
    static void flushIfLarge(List<Bulk> inOrder) {
        if (inOrder.stream().anyMatch(bulk -> bulk.rows.size() >= BATCH)) flush(inOrder);
    }

    /** @param inOrder parents first */
    static void flush(List<Bulk> inOrder) {
        inOrder.forEach(Bulk::flush);
    }

    private void flush() {
        if (rows.isEmpty()) return;
        UUID zone = CurrentZone.id();
        db.execute(sql, (java.sql.PreparedStatement statement) -> {
            statement.setString(1, zone.toString());
            for (int column = 0; column < width; column++) {
                int at = column;
                statement.setArray(column + 2, statement.getConnection().createArrayOf("text", rows.stream().map(row -> row[at]).toArray(String[]::new)));
            }
            return statement.executeUpdate();
        });
        rows.clear();
    }
}
