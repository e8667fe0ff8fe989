package org.millwright.entry.fact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Evidence was added: by one person about one subject, or by one file about many. What it says stands nowhere in the entry. */
public record EvidenceGiven(UUID zoneId, UUID subjectId, String subjectType, String kind, String source, int count, Set<UUID> subjects, List<UUID> evidence) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("evidence.given", subjectType, subjectId, Map.of("kind", kind, "source", source, "count", count));
    }
}
