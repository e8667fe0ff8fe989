package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a demand's history.
 *
 * @param what        end of the message key {@code demand.history.<what>}
 * @param actor       who did it; empty for the clock
 * @param installerId whom it concerns, besides the company; null: everybody who sees the demand
 */
public record Happening(Instant at, String what, List<String> args, String actor, @Nullable UUID installerId) {}
