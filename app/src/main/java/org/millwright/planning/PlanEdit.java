package org.millwright.planning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that a draft supposes (假设), so that its consequences are seen before anyone decides. */
public sealed interface PlanEdit {

    UUID id();

    /** A crew can do nothing from {@code from} until {@code until}. */
    record CrewOut(UUID id, UUID crewId, Instant from, Instant until) implements PlanEdit {}

    /** The level rises in divisions whose codes begin so: crews at home there do not get in, from {@code from} until {@code until}. */
    record LevelRaised(UUID id, List<String> prefixes, Instant from, Instant until) implements PlanEdit {}

    /** The machine of a package arrives only then. */
    record EquipmentLate(UUID id, UUID packageId, Instant until) implements PlanEdit {}

    /** One more package like another, which exists in this draft alone; {@code id} is its package id in placements. */
    record ExtraWork(UUID id, UUID likePackageId, String title, Instant windowStarts, Instant windowEnds) implements PlanEdit {}
}
