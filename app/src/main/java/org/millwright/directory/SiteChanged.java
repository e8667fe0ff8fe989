package org.millwright.directory;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A site was added, changed or closed. */
public record SiteChanged(UUID zoneId, UUID siteId, UUID companyId, Change change) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("site." + change.name().toLowerCase(Locale.ROOT), "site", siteId, Map.of("companyId", companyId));
    }
}
