package org.millwright.demand;

import org.jspecify.annotations.Nullable;

/**
 * A machine to be installed.
 *
 * @param kind           code of a {@link MachineKind}
 * @param heaviestPartKg what the crane has to lift; null where nobody knows yet
 */
public record Machine(String kind, String name, long weightKg, @Nullable Integer lengthMm, @Nullable Integer widthMm, @Nullable Integer heightMm,
                      @Nullable Long heaviestPartKg) {}
