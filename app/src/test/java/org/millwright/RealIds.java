package org.millwright;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ids of real rows of a zone, taken from every table there is: what a route's {@code {id}} could mean. So a route added later is probed with rows that exist
 * without anybody naming its table.
 */
final class RealIds {

    private static final int ROWS_PER_TABLE = 1;

    /** One per row: its ids, its own first. */
    private final List<List<UUID>> rows = new ArrayList<>();

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
                        return found;
                    }).list().forEach(ids.rows::add);
        }
        return ids;
    }

    Set<List<UUID>> singles() {
        Set<List<UUID>> singles = new LinkedHashSet<>();
        rows.stream().flatMap(List::stream).forEach(id -> singles.add(List.of(id)));
        return singles;
    }

    /** A parent and the row itself: for {@code /crews/{id}/members/{memberId}}, whichever way round. */
    Set<List<UUID>> pairs() {
        Set<List<UUID>> pairs = new LinkedHashSet<>();
        for (var row : rows) for (var one : row) for (var other : row) if (!one.equals(other)) pairs.add(List.of(one, other));
        return pairs;
    }

    Set<List<UUID>> tuples(int length) {
        return switch (length) {
            case 1 -> singles();
            case 2 -> pairs();
            default -> throw new IllegalArgumentException("a path with " + length + " ids: teach RealIds to find rows for it");
        };
    }
}
