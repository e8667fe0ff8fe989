package org.millwright.directory;

import java.time.Instant;
import java.util.UUID;

/** Who accepted a credit code whose check character is in doubt, when and why. */
public record DoubtfulCode(String reason, UUID by, Instant at) {}
