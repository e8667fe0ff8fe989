package org.millwright.entry.consent;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.protocol.rule.FactCategory;

/** The zone says by what right a category is kept from a day on. */
public record LegalBasisSet(UUID zoneId, FactCategory category, LegalBasis.Kind kind, String from, String source) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("legal-basis.set", "zone", zoneId, Map.of("category", category.name(), "basis", kind.name(), "from", from, "source", source));
    }
}
