package org.millwright.entry.hold;

import java.util.List;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** Heard in the transaction of the decision, so that nobody is held with a pass that is good. */
public record PersonHeld(UUID zoneId, UUID filingId, List<UUID> members) implements ZoneEvent {}
