package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The values read from one row, before it is known whether they make a row. */
final class Values {

    private final RosterSheet sheet;
    private final int row;
    private final @Nullable Object[] values;

    Values(RosterSheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
        this.values = new Object[sheet.columns().size()];
    }

    int row() {
        return row;
    }

    RosterSheet sheet() {
        return sheet;
    }

    void set(int column, @Nullable Object value) {
        values[column] = value;
    }

    @Nullable Object at(int column) {
        return values[column];
    }

    @Nullable Object get(String column) {
        return values[sheet.index(column)];
    }

    @Nullable String text(String column) {
        return (String) get(column);
    }

    @Nullable LocalDate date(String column) {
        return (LocalDate) get(column);
    }

    <T> @Nullable T find(String column, Class<T> type) {
        return type.cast(get(column));
    }

    <T> T get(String column, Class<T> type) {
        return Objects.requireNonNull(find(column, type), column);
    }

    /** The key of the row, or empty while a part of it is missing or unreadable. */
    List<Object> key() {
        List<Object> key = new java.util.ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (sheet.columns().get(i).key()) {
                Object part = values[i];
                if (part == null) {
                    return List.of();
                }
                key.add(part);
            }
        }
        return key;
    }

    List<Column> differences(Values other) {
        return java.util.stream.IntStream.range(0, values.length)
                .filter(i -> !Objects.equals(values[i], other.values[i]))
                .mapToObj(sheet.columns()::get).toList();
    }
}
