package org.millwright.directory;

import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What the register says of a company changed. */
public record CompanyChanged(UUID zoneId, UUID companyId) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("company.changed", "company", companyId);
    }
}
