package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/**
 * A company read whom to call at the installer it engaged.
 *
 * @param number of the demand the crew is engaged for, which is what the contact serves
 */
public record InstallerContactRead(UUID zoneId, UUID installerId, UUID engagementId, String number) implements Audited {

    @Override
    public String action() {
        return "installer.contact.read";
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
        return Map.of("engagement", engagementId, "purpose", number);
    }
}
