package org.millwright.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** A zone got the words it starts from; other modules add theirs in the same transaction. */
public record StandardCodesAdded(UUID zoneId, LocalDate from) implements ZoneEvent {}
