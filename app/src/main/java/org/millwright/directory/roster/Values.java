package org.millwright.directory.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The values read from one row, before it is known whether they make a row. */
final class Values {

    private final RosterSheet sheet;
    private final int row;
    private final @Nullable Object[] values;
    private final boolean[] unreadable;

    Values(RosterSheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
        this.values = new Object[sheet.columns().size()];
        this.unreadable = new boolean[values.length];
    }

    int row() {
        return row;
    }

    RosterSheet sheet() {
        return sheet;
    }

    void set(int column, Object value) {
        values[column] = value;
    }

    /** Something stands there that could not be read, which is not the same as nothing. */
    void unreadable(int column) {
        unreadable[column] = true;
    }

    boolean blank(String column) {
        return values[sheet.index(column)] == null && !unreadable[sheet.index(column)];
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

    Roster.Refused refused() {
        return new Roster.Refused(new Roster.Place(sheet, row), written("creditCode"), written("crewCode"), written("documentNumber"));
    }

    private @Nullable String written(String column) {
        Object value = sheet.has(column) ? get(column) : null;
        return value == null ? null : value.toString();
    }

    /** The key of the row, or empty while a part of it is missing or unreadable. */
    List<Object> key() {
        List<Object> key = new ArrayList<>();
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
        return IntStream.range(0, values.length)
                .filter(i -> !Objects.equals(values[i], other.values[i]))
                .mapToObj(sheet.columns()::get).toList();
    }
}
