package org.millwright.checkpoint.web;

import org.jspecify.annotations.Nullable;

/**
 * A phone asks to belong to a gate.
 *
 * @param publicKey base64 of the key as X.509 has it, on P-256
 * @param signature base64 of 64 bytes: ES256 by that key over "mw-enrol", gate and public key as they stand here, with a blank between
 */
public record EnrolForm(@Nullable String gate, @Nullable String name, @Nullable String publicKey, @Nullable String signature) {}
