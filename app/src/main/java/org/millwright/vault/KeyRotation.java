package org.millwright.vault;

import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes keys while everything goes on: old keys open what they sealed until it has been written anew. */
public class KeyRotation {

    private static final int BATCH = 200;

    private final JdbcClient db;
    private final MasterKeys masters;
    private final DataKeys dataKeys;
    private final ColumnCipher cipher;
    private final List<EncryptedColumn> columns;
    private final TransactionTemplate transaction;

    KeyRotation(JdbcClient db, MasterKeys masters, DataKeys dataKeys, ColumnCipher cipher, List<EncryptedColumn> columns, PlatformTransactionManager transactions) {
        this.db = db;
        this.masters = masters;
        this.dataKeys = dataKeys;
        this.cipher = cipher;
        this.columns = columns;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds a master key to the keystore, which every node reads again by itself. Each zone is to follow with {@link #rotateZone()}. */
    public String rotateMaster() {
        return masters.add();
    }

    /** In the current zone: wraps its data keys with the newest master key, makes a new one and writes every encrypted column with it. @return values written anew */
    public int rotateZone() {
        dataKeys.rewrap();
        var current = dataKeys.rotate().current();
        return columns.stream().mapToInt(column -> rewrite(column, current)).sum();
    }

    private record Value(UUID row, String ciphertext) {}

    private int rewrite(EncryptedColumn column, int current) {
        var written = 0;
        for (List<Value> old; !(old = transaction.execute(status -> rewriteBatch(column, current))).isEmpty(); ) written += old.size();
        return written;
    }

    /** Compares before it sets: a value that somebody has changed meanwhile is theirs. What stands under a person's key in the same column follows that key. */
    private List<Value> rewriteBatch(EncryptedColumn column, int current) {
        var old = db.sql("select %s, %s from %s where zone_id = :zone and %2$s not like :current and %2$s not like 'p1:%%' order by 1 limit %4$d"
                        .formatted(column.rowId(), column.column(), column.table(), BATCH))
                .param("zone", CurrentZone.id()).param("current", Ciphertext.prefix(current) + "%")
                .query((row, n) -> new Value(row.getObject(1, UUID.class), row.getString(2))).list();
        for (var value : old) {
            var place = new Place(column.table(), column.column(), value.row());
            db.sql("update %s set %s = :new where zone_id = :zone and %s = :row and %2$s = :old".formatted(column.table(), column.column(), column.rowId()))
                    .param("new", cipher.encrypt(place, cipher.decrypt(place, value.ciphertext())))
                    .param("zone", CurrentZone.id()).param("row", value.row()).param("old", value.ciphertext()).update();
        }
        return old;
    }
}
