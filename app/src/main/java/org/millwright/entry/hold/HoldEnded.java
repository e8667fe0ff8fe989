package org.millwright.entry.hold;

import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/** @param here the person stays, with a new pass; else he was taken away */
public record HoldEnded(UUID zoneId, UUID filingId, UUID memberId, boolean here) implements ZoneEvent {}
