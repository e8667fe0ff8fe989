package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A site was added, changed or closed. */
public record SiteChanged(UUID zoneId, UUID siteId, UUID companyId, Change change) implements ZoneEvent {

    public String action() {
        return "site." + change.name().toLowerCase(Locale.ROOT);
    }

    public String subjectType() {
        return "site";
    }

    public UUID subjectId() {
        return siteId;
    }

    public Map<String, Object> details() {
        return Map.of("companyId", companyId);
    }
}
