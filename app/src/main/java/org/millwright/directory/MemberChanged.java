package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What the register says of a person changed; {@code part}: profile, document, trades, crew or left. */
public record MemberChanged(UUID zoneId, UUID memberId, String part) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("member.changed", "member", memberId, Map.of("part", part));
    }
}
