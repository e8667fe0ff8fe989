package org.millwright.demand;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * A company read whom to call at the installer it engaged.
 *
 * @param number of the demand the crew is engaged for, which is what the contact serves
 */
public record InstallerContactRead(UUID zoneId, UUID installerId, UUID engagementId, String number) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("installer.contact.read", "installer", installerId, Map.of("engagement", engagementId, "purpose", number));
    }
}
