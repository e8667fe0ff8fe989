package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody read a person's full document number, and said what for. */
public record MemberDocumentOpened(UUID zoneId, UUID memberId, String purpose) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("member.document.opened", "member", memberId, Map.of("purpose", purpose));
    }
}
