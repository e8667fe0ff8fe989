package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A site was added, changed or closed. */
public record SiteChanged(UUID zoneId, UUID siteId, UUID companyId, Change change) implements Audited {

    @Override
    public String action() {
        return "site." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subjectType() {
        return "site";
    }

    @Override
    public UUID subjectId() {
        return siteId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("companyId", companyId);
    }
}
