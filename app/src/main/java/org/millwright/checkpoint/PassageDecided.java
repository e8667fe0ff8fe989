package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.millwright.tenancy.ZoneEvent;

/**
 * A guard said what was done about a scan of a pass of ours.
 *
 * @param seq of the scan
 */
public record PassageDecided(UUID zoneId, UUID deviceId, long seq, UUID passId, PassSubject subject, UUID gateId, Gate.Kind gateKind, Outcome outcome, Instant decidedAt)
        implements ZoneEvent {}
