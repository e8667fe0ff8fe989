package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * Somebody read how to call the person who leads an engaged crew.
 *
 * @param number of the demand the crew is engaged for, which is what the contact serves
 */
public record CrewLeadContactRead(UUID zoneId, UUID memberId, UUID engagementId, String number) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("member.contact.read", "member", memberId, Map.of("engagement", engagementId, "purpose", number));
    }
}
