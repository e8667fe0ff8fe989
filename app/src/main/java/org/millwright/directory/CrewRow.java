package org.millwright.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A crew as a line of a list.
 *
 * @param heads    members on the day
 * @param trades   codes of the trades among them, most heads first
 * @param freeFrom when the booking that holds at the moment ends; null: free
 */
public record CrewRow(UUID id, String code, String name, UUID installerId, String installer, String homeDivision, boolean active, int heads,
                      List<String> trades, @Nullable Instant capacityStatedAt, @Nullable Clearance clearance, @Nullable Instant freeFrom) {}
