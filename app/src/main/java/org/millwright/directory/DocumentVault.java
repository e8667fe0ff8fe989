package org.millwright.directory;

import java.util.UUID;
import org.millwright.vault.ColumnCipher;
import org.millwright.vault.EncryptedColumn;
import org.millwright.vault.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps document numbers: encrypted for their row alone, and as a keyed hash by which the same number is recognised. */
@Component
class DocumentVault {

    private static final String TABLE = "member";
    private static final String COLUMN = "document_cipher";

    private final ColumnCipher cipher;

    DocumentVault(ColumnCipher cipher) {
        this.cipher = cipher;
    }

    String seal(UUID memberId, String number) {
        return cipher.encrypt(new Place(TABLE, COLUMN, memberId), number);
    }

    String open(UUID memberId, String sealed) {
        return cipher.decrypt(new Place(TABLE, COLUMN, memberId), sealed);
    }

    String hash(String number) {
        return cipher.blindIndex("member.document_hash", number);
    }

    /** Written anew when keys are rotated. */
    @Configuration(proxyBeanMethods = false)
    static class Columns {

        @Bean
        EncryptedColumn memberDocument() {
            return new EncryptedColumn(TABLE, COLUMN);
        }
    }
}
