package org.millwright.notice;

import java.util.UUID;
import org.millwright.audit.Audited;

/** A member gave an e-mail address, or took it back; which one is theirs alone to know. */
public record MailAddressChanged(UUID zoneId, UUID membershipId, boolean given) implements Audited {

    @Override
    public String action() {
        return given ? "notice.address-given" : "notice.address-removed";
    }

    @Override
    public String subjectType() {
        return "membership";
    }

    @Override
    public UUID subjectId() {
        return membershipId;
    }
}
