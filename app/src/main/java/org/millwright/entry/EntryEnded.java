package org.millwright.entry;

import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** What was admitted is so no longer: the filing was changed, withdrawn or closed, or is judged otherwise; its passes are worth nothing. */
public record EntryEnded(UUID zoneId, UUID filingId, FilingState state) implements ZoneEvent {}
