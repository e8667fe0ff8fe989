package org.millwright.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A zone got the words it starts from; other modules add theirs in the same transaction. */
public record StandardCodesAdded(UUID zoneId, LocalDate from) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("codes.standard-added", "zone", zoneId, Map.of("from", from.toString()));
    }
}
