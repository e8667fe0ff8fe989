package org.millwright.entry.bulk;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row as it was written.
 *
 * @param number as the spreadsheet counts
 */
record BulkLine(int number, Map<BulkColumn, String> cells) {

    String get(BulkColumn column) {
        return cells.getOrDefault(column, "");
    }

    /** All it says but for its own reference, whatever order the columns are in. */
    String content() {
        return Stream.of(BulkColumn.values()).filter(it -> it != BulkColumn.REFERENCE).map(this::get).collect(Collectors.joining("\u001f"));
    }
}
