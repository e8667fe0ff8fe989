package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** A company entered the register. */
public record CompanyRegistered(UUID zoneId, UUID companyId, boolean doubtfulCode) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("company.registered", "company", companyId, Map.of("doubtfulCode", doubtfulCode));
    }
}
