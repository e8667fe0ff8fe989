package org.millwright.entry.retention;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Everything of a person's health and whereabouts was destroyed, on whose demand or under which clause. */
public record PersonErased(UUID zoneId, UUID memberId, int evidence, String basis) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("person.erased", "member", memberId, Map.of("evidence", evidence, "reason", basis));
    }
}
