package org.millwright;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ids of real rows of a zone, taken from every table there is: what a route's {@code {id}} could mean. So a route added later is probed with rows that exist
 * without anybody naming its table.
 */
final class RealIds {

    private static final int ROWS_PER_TABLE = 1;

    /** @param ids its own first */
    private record Row(String table, List<UUID> ids) {}

    private final List<Row> rows = new ArrayList<>();

    static RealIds of(UUID zone, JdbcClient superuser) {
        var ids = new RealIds();
        var tables = superuser.sql("""
                select table_name, array_agg(column_name::text order by (column_name <> 'id'), ordinal_position) as columns
                from information_schema.columns c
                where table_schema = 'public' and data_type = 'uuid' and column_name <> 'zone_id'
                  and exists (select 1 from information_schema.columns z where z.table_schema = 'public' and z.table_name = c.table_name and z.column_name = 'zone_id')
                group by table_name order by table_name""")
                .query((row, n) -> List.of(row.getString(1), String.join(",", (String[]) row.getArray(2).getArray()))).list();
        for (var table : tables) {
            var columns = table.get(1).split(",");
            superuser.sql("select %s from %s where zone_id = :zone limit %d".formatted(table.get(1), table.get(0), ROWS_PER_TABLE)).param("zone", zone)
                    .query((row, n) -> {
                        List<UUID> found = new ArrayList<>();
                        for (int i = 1; i <= columns.length; i++) if (row.getObject(i) != null) found.add(row.getObject(i, UUID.class));
                        return new Row(table.get(0), found);
                    }).list().forEach(ids.rows::add);
        }
        return ids;
    }

    /** Likeliest first: of tables whose names have a word of the path in them. */
    Set<List<UUID>> tuples(int length, String path) {
        var sorted = rows.stream().sorted(Comparator.comparingInt((Row row) -> -wordsShared(row.table(), path)).thenComparingInt(row -> row.table().length())).toList();
        Set<List<UUID>> tuples = new LinkedHashSet<>();
        for (var row : sorted) {
            switch (length) {
                case 1 -> row.ids().forEach(id -> tuples.add(List.of(id)));
                case 2 -> pairs(row.ids(), tuples);
                default -> throw new IllegalArgumentException("a path with " + length + " ids: teach RealIds to find rows for it");
            }
        }
        return tuples;
    }

    /** A parent and the row itself: for {@code /crews/{id}/members/{memberId}}, whichever way round. */
    private static void pairs(List<UUID> ids, Set<List<UUID>> pairs) {
        for (var one : ids) for (var other : ids) if (!one.equals(other)) pairs.add(List.of(one, other));
    }

    private static int wordsShared(String table, String path) {
        var ofPath = List.of(path.replaceAll("\\{[^}]*}", "").split("[/-]+"));
        return (int) Stream.of(table.split("_")).filter(word -> ofPath.stream().anyMatch(other -> other.length() > 2 && word.startsWith(other.substring(0, other.length() - 2)))).count();
    }
}
