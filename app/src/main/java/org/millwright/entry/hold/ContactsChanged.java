package org.millwright.entry.hold;

import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** They count as contacts of somebody who is held, or do so no longer: heard at once, for they are judged by it. */
public record ContactsChanged(UUID zoneId, List<UUID> members) implements ZoneEvent {}
