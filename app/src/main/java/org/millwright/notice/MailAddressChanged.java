package org.millwright.notice;

import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A member gave an e-mail address, or took it back; which one is theirs alone to know. */
public record MailAddressChanged(UUID zoneId, UUID membershipId, boolean given) implements Audited {

    @Override
    public Deed deed() {
        return new Deed(given ? "notice.address-given" : "notice.address-removed", "membership", membershipId);
    }
}
