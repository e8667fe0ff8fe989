package org.millwright.demand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * What a draft is read against: the codes the zone offers, the company's open sites, time zone and clock.
 *
 * @param licences {@code scope/class}
 */
record Known(Set<String> machineKinds, Set<String> trades, Set<String> certificates, Set<String> licences, Set<UUID> sites, ZoneId timeZone, Instant now) {}
