package org.millwright.protocol.checklist;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.tenancy.Rows;

/** Whoever measured wrote another name. Neither the one nor the other stands here, only whether one person was found. */
public record FeverNamed(UUID zoneId, UUID watchId, MeasuredPeople.Match match) implements Audited {

    @Override
    public String action() {
        return "fever.named";
    }

    @Override
    public String subjectType() {
        return "fever-watch";
    }

    @Override
    public UUID subjectId() {
        return watchId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("match", Rows.word(match));
    }
}
