package org.millwright.directory;

import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** What the register says of a company changed. */
public record CompanyChanged(UUID zoneId, UUID companyId) implements ZoneEvent {

    public String action() {
        return "company.changed";
    }

    public String subjectType() {
        return "company";
    }

    public UUID subjectId() {
        return companyId;
    }
}
