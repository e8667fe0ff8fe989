package org.millwright.planning.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a draft supposes.
 *
 * @param kind  {@code crew_out}, {@code level_raised}, {@code equipment_late} or {@code extra_work}
 * @param names of the crew, the areas or the work concerned
 * @param from  null where only an end is supposed
 */
public record EditView(UUID id, String kind, List<String> names, @Nullable Instant from, Instant until) {}
