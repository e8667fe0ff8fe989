package org.millwright.protocol.level;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.RiskLevel;

/** An area that shall count as risky. */
public record AreaOrder(String division, String place, RiskLevel risk, Instant from, @Nullable Instant until, String source) { }
