package org.millwright.planning;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Refusal;
import org.millwright.identity.CurrentUser;
import org.springframework.stereotype.Component;

/** Makes a draft the zone's plan, and brings one whose base has been published over onto the new base. */
@Component
public class Publication {

    public sealed interface Outcome {

        /** @param changed packages whose crews or times are others than in the plan before */
        record Published(int number, int changed) implements Outcome {}

        /**
         * Somebody published meanwhile; nothing was done.
         *
         * @param number  of what is published now
         * @param changes since the draft's base
         * @param clashes packages that the draft has changed too
         */
        record Overtaken(int number, @Nullable String by, @Nullable Instant at, List<PlanChange> changes, List<UUID> clashes) implements Outcome {}

        /** Some of what the draft has placed holds no more; nothing was done. */
        record Outdated(List<Fault> faults) implements Outcome {}

        /**
         * @param reason in the reader's words
         * @param placed by whom and when the draft has it done
         */
        record Fault(UUID packageId, String reason, List<Placement> placed) {}
    }

    private final ZonePlans plans;
    private final Placements placements;
    private final UnservedLines unserved;
    private final PlanEdits edits;
    private final PlanRuns runs;
    private final OpenJobs jobs;
    private final PlanFaults faults;
    private final Figures figures;
    private final Announcing announcing;

    Publication(ZonePlans plans, Placements placements, UnservedLines unserved, PlanEdits edits, PlanRuns runs, OpenJobs jobs, PlanFaults faults, Figures figures,
                Announcing announcing) {
        this.plans = plans;
        this.placements = placements;
        this.unserved = unserved;
        this.edits = edits;
        this.runs = runs;
        this.jobs = jobs;
        this.faults = faults;
        this.figures = figures;
        this.announcing = announcing;
    }

    /**
     * @param revision of the draft as its publisher saw it
     * @throws Refusal when it has changed since, a search is under way, or it has work that is only supposed
     */
    public Outcome publish(CurrentUser user, UUID planId, int revision) {
        var draft = plans.lockDraft(planId);
        var published = plans.lockPublished();
        if (!published.map(ZonePlan::id).equals(Optional.ofNullable(draft.baseId()))) return overtaken(draft, published.orElseThrow());
        refuse(draft, revision);
        var work = jobs.read(planId, List.of());
        var standing = placements.listPlacements(planId).stream().filter(each -> work.jobs().containsKey(each.packageId())).toList();
        var wrong = faults.list(work, standing);
        if (!wrong.isEmpty()) return new Outcome.Outdated(wrong);
        placements.replace(planId, standing);
        unserved.keepOnly(planId, standing, work.jobs().keySet());
        figures.refresh(planId, work);
        published.ifPresent(old -> plans.end(old.id(), PlanState.SUPERSEDED));
        int number = plans.publish(user, planId);
        var before = published.map(old -> placements.listPlacements(old.id())).orElse(List.of());
        var changed = Differences.packages(before.stream().filter(each -> work.jobs().containsKey(each.packageId())).toList(), standing);
        announcing.published(plans.getPlan(planId), work, changed);
        return new Outcome.Published(number, changed.size());
    }

    /** What would keep a draft from being published as it stands, looked at without doing anything. */
    public Optional<Outcome> findHindrance(UUID planId) {
        var draft = plans.getPlan(planId);
        if (!draft.isDraft()) return Optional.empty();
        var published = plans.findPublished();
        if (!published.map(ZonePlan::id).equals(Optional.ofNullable(draft.baseId()))) return published.map(it -> overtaken(draft, it));
        var work = jobs.read(planId, List.of());
        var wrong = faults.list(work, placements.listPlacements(planId).stream().filter(each -> work.jobs().containsKey(each.packageId())).toList());
        return wrong.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Outdated(wrong));
    }

    private void refuse(ZonePlan draft, int revision) {
        if (draft.revision() != revision) throw Refusal.conflict("planning.refusal.changed_meanwhile", draft.name());
        if (runs.findLive(draft.id()).isPresent()) throw Refusal.conflict("planning.refusal.run_first", draft.name());
        for (var edit : edits.listEdits(draft.id())) {
            if (edit instanceof PlanEdit.ExtraWork it) throw Refusal.conflict("planning.refusal.supposed_work", it.title());
        }
    }

    private Outcome overtaken(ZonePlan draft, ZonePlan published) {
        var base = ofBase(draft);
        var changes = Differences.between(base, placements.listPlacements(published.id()));
        Set<UUID> mine = new HashSet<>(Differences.packages(base, placements.listPlacements(draft.id())));
        var clashes = changes.stream().map(PlanChange::packageId).filter(mine::contains).distinct().toList();
        return new Outcome.Overtaken(Objects.requireNonNull(published.number()), published.publisher(), published.publishedAt(), changes, clashes);
    }

    List<Placement> ofBase(ZonePlan draft) {
        return draft.baseId() == null ? List.of() : placements.listPlacements(draft.baseId());
    }
}
