package org.millwright.directory;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** A company entered the register. */
public record CompanyRegistered(UUID zoneId, UUID companyId, boolean doubtfulCode) implements Audited {

    @Override
    public String action() {
        return "company.registered";
    }

    @Override
    public String subjectType() {
        return "company";
    }

    @Override
    public UUID subjectId() {
        return companyId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("doubtfulCode", doubtfulCode);
    }
}
