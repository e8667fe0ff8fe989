package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/**
 * Somebody read how to call the person who leads an engaged crew.
 *
 * @param number of the demand the crew is engaged for, which is what the contact serves
 */
public record CrewLeadContactRead(UUID zoneId, UUID memberId, UUID engagementId, String number) implements Audited {

    @Override
    public String action() {
        return "member.contact.read";
    }

    @Override
    public String subjectType() {
        return "member";
    }

    @Override
    public UUID subjectId() {
        return memberId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("engagement", engagementId, "purpose", number);
    }
}
