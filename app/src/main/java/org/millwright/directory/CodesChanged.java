package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A list of codes of the zone changed. */
public record CodesChanged(UUID zoneId, String list, String code) implements ZoneEvent {

    public String action() {
        return "codes.changed";
    }

    public String subjectType() {
        return "zone";
    }

    public UUID subjectId() {
        return zoneId;
    }

    public Map<String, Object> details() {
        return Map.of("list", list, "code", code);
    }
}
