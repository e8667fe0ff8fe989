package org.millwright.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan without its placements.
 *
 * @param number      第 n 版; null until it is published
 * @param baseId      the published plan it grew out of; null: there was none
 * @param revision    how often people changed it, from 1
 * @param first       the day it was made for first
 * @param last        the last day that its work may reach
 * @param maker       who began it, by name; {@code publisher} who published it
 * @param figuresAt   when the figures were worked out; null: not yet
 */
public record ZonePlan(UUID id, @Nullable Integer number, @Nullable UUID baseId, String name, PlanState state, int revision, LocalDate first, LocalDate last,
                       Instant madeAt, UUID madeBy, String maker, Instant changedAt, @Nullable Instant figuresAt, @Nullable Instant publishedAt,
                       @Nullable String publisher, @Nullable Instant endedAt, PlanFigures figures) {

    public boolean isDraft() {
        return state == PlanState.DRAFT;
    }
}
