package org.millwright.directory.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.millwright.tenancy.CurrentZone;
import org.millwright.tenancy.Ids;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.EncryptedColumn;
import org.millwright.vault.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of imports as they wait in the database: sealed, in pieces small enough to be sealed, opened and rewritten for a new key one by one. */
@Component
class KeptFiles {

    static final int PIECE_BYTES = 256 << 10;
    private static final String TABLE = "roster_import_file";
    private static final String COLUMN = "sealed";

    private final JdbcClient db;
    private final ColumnCipher cipher;

    KeptFiles(JdbcClient db, ColumnCipher cipher) {
        this.db = db;
        this.cipher = cipher;
    }

    void add(UUID importId, int number, RosterImports.Brought file) {
        for (int piece = 0, from = 0; piece == 0 || from < file.content().length; piece++, from += PIECE_BYTES) {
            var id = Ids.next();
            var bytes = Arrays.copyOfRange(file.content(), from, Math.min(from + PIECE_BYTES, file.content().length));
            db.sql("insert into roster_import_file (zone_id, id, import_id, number, piece, name, sealed) values (:zone, :id, :import, :number, :piece, :name, :sealed)")
                    .param("zone", CurrentZone.id()).param("id", id).param("import", importId).param("number", number).param("piece", piece).param("name", file.name())
                    .param("sealed", cipher.encrypt(new Place(TABLE, COLUMN, id), Base64.getEncoder().encodeToString(bytes))).update();
        }
    }

    /** Onto the disk, for as long as they are read. Within a transaction. */
    ImportFiles open(UUID importId) {
        var files = new ImportFiles();
        try {
            read(importId, files);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
        return files;
    }

    private void read(UUID importId, ImportFiles files) {
        db.sql("select id, piece, name, sealed from roster_import_file where zone_id = :zone and import_id = :id order by number, piece").withFetchSize(8)
                .param("zone", CurrentZone.id()).param("id", importId).query((RowCallbackHandler) row -> {
                    try {
                        if (row.getInt("piece") == 0) files.begin(row.getString("name"));
                        files.append(Base64.getDecoder().decode(cipher.decrypt(new Place(TABLE, COLUMN, row.getObject("id", UUID.class)), row.getString("sealed"))));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    void forget(UUID importId) {
        db.sql("delete from roster_import_file where zone_id = :zone and import_id = :id").param("zone", CurrentZone.id()).param("id", importId).update();
    }

    /** Written anew when keys are rotated. */
    @Configuration(proxyBeanMethods = false)
    static class Columns {

        @Bean
        EncryptedColumn rosterImportFile() {
            return new EncryptedColumn(TABLE, COLUMN);
        }
    }
}
