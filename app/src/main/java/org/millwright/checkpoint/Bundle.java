package org.millwright.checkpoint;

import java.time.Instant;

/**
 * Keys to believe and passes taken back, signed.
 *
 * @param fingerprint of what it says, its times aside
 */
public record Bundle(String fingerprint, Instant issuedAt, Instant expiresAt, byte[] content) {}
