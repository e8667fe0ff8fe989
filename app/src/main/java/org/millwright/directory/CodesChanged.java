package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A list of codes of the zone changed. */
public record CodesChanged(UUID zoneId, String list, String code) implements Audited {

    @Override
    public String action() {
        return "codes.changed";
    }

    @Override
    public String subjectType() {
        return "zone";
    }

    @Override
    public UUID subjectId() {
        return zoneId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("list", list, "code", code);
    }
}
