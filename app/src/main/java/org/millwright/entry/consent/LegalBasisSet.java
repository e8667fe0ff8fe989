package org.millwright.entry.consent;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.protocol.rule.FactCategory;

/** The zone says by what right a category is kept from a day on. */
public record LegalBasisSet(UUID zoneId, FactCategory category, LegalBasis.Kind kind, String from, String source) implements Audited {

    @Override
    public String action() {
        return "legal-basis.set";
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
        return Map.of("category", category.name(), "basis", kind.name(), "from", from, "source", source);
    }
}
