package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A person entered the register. */
public record MemberRegistered(UUID zoneId, UUID memberId, UUID installerId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("member.registered", "member", memberId, Map.of("installerId", installerId));
    }
}
