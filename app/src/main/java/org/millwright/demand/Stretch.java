package org.millwright.demand;

import java.time.Instant;
import java.util.UUID;

/** When one crew does one work package: from first start to last finish, nights and days off included; nothing interleaves. */
public record Stretch(UUID packageId, Instant starts, Instant ends) {}
