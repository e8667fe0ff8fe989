package org.millwright.entry;

import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** Of a crew that has come in part, these had not come by the end of the window: they are expected no more, and their passes lapse. */
public record EntryMissed(UUID zoneId, UUID filingId, List<UUID> members) implements ZoneEvent {}
