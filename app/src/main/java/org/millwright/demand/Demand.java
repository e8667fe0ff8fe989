package org.millwright.demand;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a company needs installed, as last published; what is typed and not yet published is its {@link DemandDraft}.
 *
 * @param number   XQ-2026-0001, null until first published
 * @param revision counts publications; 0 for a draft
 * @param packages without withdrawn ones, by position
 */
public record Demand(UUID id, @Nullable String number, UUID companyId, @Nullable UUID siteId, String title, String description, String contactName,
                     String contactPhone, @Nullable Long budgetFromFen, @Nullable Long budgetToFen, DemandState state, int revision, int draftVersion,
                     boolean changing, Instant createdAt, Instant changedAt, @Nullable Instant publishedAt, @Nullable Instant endedAt,
                     @Nullable String endReason, List<Machine> machines, List<WorkPackage> packages) {

    /** Heavier than all its parts: what the whole load weighs. */
    public long weightKg() {
        return machines.stream().mapToLong(Machine::weightKg).sum();
    }

    /** The number, or nothing to call it by yet. */
    public String name() {
        return number == null ? title : number + " " + title;
    }

    Demand published(String number, DemandState state, int revision, List<WorkPackage> packages) {
        return new Demand(id, number, companyId, siteId, title, description, contactName, contactPhone, budgetFromFen, budgetToFen, state, revision,
                draftVersion, false, createdAt, changedAt, publishedAt, endedAt, endReason, machines, packages);
    }

    Demand with(List<Machine> machines, List<WorkPackage> packages) {
        return new Demand(id, number, companyId, siteId, title, description, contactName, contactPhone, budgetFromFen, budgetToFen, state, revision,
                draftVersion, changing, createdAt, changedAt, publishedAt, endedAt, endReason, machines, packages);
    }
}
