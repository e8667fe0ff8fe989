package org.millwright.checkpoint;

import java.time.Instant;
import java.util.UUID;
import org.millwright.pass.answer.Kind;
import org.millwright.pass.claim.Purpose;
import org.millwright.tenancy.ZoneEvent;

/**
 * A pass of ours was looked at by a gate, perhaps days ago: scans come in once the device has network again, each once, in the order of their time within what came in together.
 *
 * @param seq       number of the scan on its device; with the device it names the scan
 * @param verdict   what the device answered
 * @param scannedAt by our clock, whatever the device's said
 */
public record PassScanned(UUID zoneId, UUID deviceId, long seq, UUID passId, PassSubject subject, Purpose purpose, UUID gateId, Gate.Kind gateKind, Kind verdict,
                          Instant scannedAt, Instant receivedAt) implements ZoneEvent {}
