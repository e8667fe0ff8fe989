package org.millwright.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A zone got the words it starts from; other modules add theirs in the same transaction. */
public record StandardCodesAdded(UUID zoneId, LocalDate from) implements Audited {

    @Override
    public String action() {
        return "codes.standard-added";
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
        return Map.of("from", from.toString());
    }
}
