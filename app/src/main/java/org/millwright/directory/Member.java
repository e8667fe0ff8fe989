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

    /** The name as everybody may see it: the family name and the last character (赵*明); Latin names keep their initials. */
    public String maskedName() {
        return Masking.name(name);
    }

    public String maskedPhone() {
        return Masking.phone(phone);
    }
}
