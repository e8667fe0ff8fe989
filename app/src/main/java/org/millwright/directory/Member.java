package org.millwright.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.identifier.DocumentKind;

/**
 * A person who works for an installer. The document number itself is opened only by {@link Members#openDocument}, never carried along.
 *
 * @param documentMasked what a screen may show: {@code 3706**********1234}
 */
public record Member(UUID id, UUID installerId, String name, DocumentKind documentKind, String documentMasked, String phone,
                     @Nullable UUID accountId, List<TradeLevel> trades, Instant joinedAt, @Nullable Instant leftAt) {

    private static final int DOCUMENT_END = 4;

    /** The name as everybody may see it: the family name and the last character (赵*明); Latin names keep their initials. */
    public String maskedName() {
        return Masking.name(name);
    }

    /** Two of a crew may be masked alike: the document's end tells them apart. */
    public String maskedWithDocument() {
        return (maskedName() + " " + documentMasked.substring(Math.max(0, documentMasked.length() - DOCUMENT_END))).strip();
    }

    public String maskedPhone() {
        return Masking.phone(phone);
    }
}
