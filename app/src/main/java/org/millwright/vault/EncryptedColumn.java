package org.millwright.vault;

/**
 * A bean of this type tells the vault of a column it must write anew when keys are rotated.
 *
 * @param rowId the uuid column that, with {@code zone_id}, is the table's key and is {@link Place#row()}
 */
public record EncryptedColumn(String table, String column, String rowId) {

    public EncryptedColumn {
        for (var name : new String[] {table, column, rowId}) {
            if (!name.matches("[a-z][a-z0-9_]*")) throw new IllegalArgumentException("not a plain SQL name: " + name);
        }
    }

    public EncryptedColumn(String table, String column) {
        this(table, column, "id");
    }
}
