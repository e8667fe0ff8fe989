package org.millwright.directory.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of a roster that reads without error. {@link #values} stand in the order of the sheet's columns. */
public sealed interface RosterRow permits InstallerRow, LicenceRow, CrewRow, MemberRow, CertificateRow {

    /** Number of the row in the file, from 1; 0 for a row that comes from elsewhere. */
    int row();

    RosterSheet sheet();

    List<@Nullable Object> values();

    default @Nullable Object value(Column column) {
        return values().get(sheet().index(column.name()));
    }

    /** What makes two rows the same row. */
    default List<Object> key() {
        List<Object> key = new ArrayList<>();
        for (Column column : sheet().columns()) {
            if (column.key()) {
                key.add(Objects.requireNonNull(value(column)));
            }
        }
        return key;
    }

    /** The columns in which two rows of a sheet differ, wherever they stand in their files. */
    default List<Column> differences(RosterRow other) {
        return sheet().columns().stream().filter(column -> !Objects.equals(value(column), other.value(column))).toList();
    }

    static RosterRow of(Values values) {
        return switch (values.sheet()) {
            case INSTALLERS -> InstallerRow.of(values);
            case LICENCES -> LicenceRow.of(values);
            case CREWS -> CrewRow.of(values);
            case MEMBERS -> MemberRow.of(values);
            case CERTIFICATES -> CertificateRow.of(values);
        };
    }
}
