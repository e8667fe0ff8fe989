package org.millwright.entry.web;

import org.jspecify.annotations.Nullable;

/**
 * A ride as somebody typed it.
 *
 * @param driverId of a driver of the zone; without one {@code driver} names whoever it is
 * @param from     a point, or the id of a quarantine place; {@code to} likewise
 */
public record TransferInput(@Nullable String plate, @Nullable String driverId, @Nullable String driver, @Nullable String seats, @Nullable String people, @Nullable String from, @Nullable String to,
                            @Nullable String departs, @Nullable String arrives) {}
