package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A licence of an installer was added, changed or removed; {@code scope} is empty for its safety licence. */
public record LicenceChanged(UUID zoneId, UUID licenceId, UUID installerId, String scope, Change change) implements Audited {

    @Override
    public String action() {
        return "licence." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subjectType() {
        return "installer";
    }

    @Override
    public UUID subjectId() {
        return installerId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("licenceId", licenceId, "scope", scope);
    }
}
