package org.millwright.protocol.checklist;

import java.time.Instant;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/**
 * Somebody's temperature was measured on a site, or it was said only now whose it is. Who, and how high, stays with the watch.
 *
 * @param receivedAt when the last measurement of the watch came in; a name that is put right later does not make it younger
 */
public record TemperatureMeasured(UUID zoneId, UUID watchId, UUID siteId, Instant receivedAt) implements ZoneEvent {}
