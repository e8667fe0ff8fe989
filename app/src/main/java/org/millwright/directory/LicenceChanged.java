package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A licence of an installer was added, changed or removed; {@code scope} is empty for its safety licence. */
public record LicenceChanged(UUID zoneId, UUID licenceId, UUID installerId, String scope, Change change) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("licence." + change.name().toLowerCase(Locale.ROOT), "installer", installerId, Map.of("licenceId", licenceId, "scope", scope));
    }
}
