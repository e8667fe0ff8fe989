package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A list of codes of the zone changed. */
public record CodesChanged(UUID zoneId, String list, String code) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("codes.changed", "zone", zoneId, Map.of("list", list, "code", code));
    }
}
