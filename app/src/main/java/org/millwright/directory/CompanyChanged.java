package org.millwright.directory;

import java.util.UUID;
import org.millwright.audit.Audited;

/** What the register says of a company changed. */
public record CompanyChanged(UUID zoneId, UUID companyId) implements Audited {

    @Override
    public String action() {
        return "company.changed";
    }

    @Override
    public String subjectType() {
        return "company";
    }

    @Override
    public UUID subjectId() {
        return companyId;
    }
}
