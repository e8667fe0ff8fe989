package org.millwright.protocol.checklist;

import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** Somebody's temperature was measured on a site. Who, and how high, stays with the watch. */
public record TemperatureMeasured(UUID zoneId, UUID watchId, UUID siteId) implements ZoneEvent {}
