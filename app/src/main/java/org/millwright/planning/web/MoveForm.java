package org.millwright.planning.web;

import org.jspecify.annotations.Nullable;

/**
 * To whom and when a package shall go, as typed.
 *
 * @param fromCrew whose place is taken, where several crews do it
 * @param starts   with or without its time of day
 */
public record MoveForm(@Nullable String packageId, @Nullable String crewId, @Nullable String fromCrew, @Nullable String starts) {}
