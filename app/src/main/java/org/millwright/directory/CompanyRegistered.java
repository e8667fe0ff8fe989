package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A company entered the register. */
public record CompanyRegistered(UUID zoneId, UUID companyId, boolean doubtfulCode) implements ZoneEvent {

    public String action() {
        return "company.registered";
    }

    public String subjectType() {
        return "company";
    }

    public UUID subjectId() {
        return companyId;
    }

    public Map<String, Object> details() {
        return Map.of("doubtfulCode", doubtfulCode);
    }
}
