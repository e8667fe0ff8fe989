package org.millwright.checkpoint;

import java.security.PublicKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone or tablet of a gate, known by the key that its browser made.
 *
 * @param enrolledBy  membership
 * @param seenAt      when it last sent something or asked for a bundle
 * @param lastSeq     the highest number it has sent
 * @param waiting     scans that it said it had still to send
 * @param skewSeconds by which its clock was ahead of ours
 * @param bundleAt    issue of the bundle that it last decided by
 */
public record GateDevice(UUID id, UUID gateId, String name, PublicKey publicKey, Instant enrolledAt, UUID enrolledBy, @Nullable Instant retiredAt, @Nullable Instant seenAt,
                         long lastSeq, int waiting, @Nullable Integer skewSeconds, @Nullable Instant bundleAt) {}
