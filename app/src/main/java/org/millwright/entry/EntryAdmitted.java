package org.millwright.entry;

import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A filing's people and vehicles may come in; passes are to be issued to them. */
public record EntryAdmitted(UUID zoneId, UUID filingId, UUID decisionId, UUID siteId, UUID crewId) implements ZoneEvent {}
