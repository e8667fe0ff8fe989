package org.millwright.entry;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.protocol.rule.Verdict;

/**
 * A filing in a list.
 *
 * @param verdict null before the first decision
 */
public record FilingRow(UUID id, @Nullable String number, FilingState state, @Nullable String installer, @Nullable String company, @Nullable String site,
                        @Nullable String crew, int members, @Nullable Instant arrivesFrom, @Nullable Instant arrivesUntil, @Nullable Verdict verdict,
                        @Nullable Instant holdsUntil, boolean expiresEarly, Instant changedAt) {}
