package org.millwright.entry.retention;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;
import org.millwright.protocol.rule.FactCategory;

/** How many days a category is kept from a day on, and by which clause. */
public record KeptDaysSaid(UUID zoneId, FactCategory category, int days, String clause, String from) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("retention.said", "zone", zoneId, Map.of("category", category.name(), "days", days, "clause", clause, "from", from));
    }
}
