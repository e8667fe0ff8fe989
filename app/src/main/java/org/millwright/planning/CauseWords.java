package org.millwright.planning;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.ranking.Minutes;
import org.millwright.demand.ranking.Wording;
import org.millwright.planner.Cause;
import org.millwright.planner.CausedChange;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.rule.Refusal;

/** Says in the reader's language what brought a change about. Keys are {@code planning.cause.…}. */
record CauseWords(Wording wording, PlanQuestion question) {

    PlanChange change(CausedChange caused) {
        var change = caused.change();
        return new PlanChange(UUID.fromString(change.packageId()), change.before().map(this::placement).orElse(null), change.after().map(this::placement).orElse(null),
                said(caused.cause()));
    }

    private Placement placement(Assignment it) {
        var id = UUID.fromString(it.packageId());
        return new Placement(id, UUID.fromString(it.crewId()), Minutes.at(it.span().startMinute()), Minutes.at(it.span().endMinute()), question.pinned().contains(id));
    }

    String said(Cause cause) {
        return switch (cause) {
            case Cause.PackageNew it -> say("package_new");
            case Cause.PackageWithdrawn it -> say("package_withdrawn");
            case Cause.CrewGone it -> say("crew_gone", crew(it.crewId()));
            case Cause.CrewsNeeded it -> say("crews_needed", it.before(), it.now());
            case Cause.CrewNotAllowed it -> say("crew_not_allowed", crew(it.crewId()));
            case Cause.StartSet it -> say("start_set", at(it.startMinute()));
            case Cause.Refused it -> say("refused", it.refusals().stream().map(this::refused).distinct()
                    .collect(Collectors.joining(wording.words().t("planning.and"))));
            case Cause.Length it -> say("length", at(it.finishBefore()), at(it.finishNow()));
            case Cause.Waits it -> it.finishMinute().map(minute -> say("waits", title(it.packageId()), at(minute))).orElseGet(() -> say("waits_nobody", title(it.packageId())));
            case Cause.Displaced it -> say("displaced", titles(it.by()));
            case Cause.SiteShared it -> say("site_shared", crew(it.with().crewId()));
            case Cause.Together it -> say("together", crew(it.crewId()));
            case Cause.ServedNow it -> say("served_now");
            case Cause.Better it -> better(it);
        };
    }

    private String refused(Refusal refusal) {
        if (!(refusal instanceof Refusal.StartMissed missed)) return wording.reason(refusal).sentence();
        boolean together = question.work().findJob(UUID.fromString(missed.jobId())).filter(job -> job.job().hasFixedStart()).isPresent();
        return new StartWords(wording.words()).missed(missed, together).sentence();
    }

    /** What putting it back would cost, and what it would save; costs of goals that are not shown are room for other work. */
    private String better(Cause.Better it) {
        var costs = amounts(it.difference());
        var saves = amounts(Worth.NONE.minus(it.difference()));
        if (costs.isEmpty()) return saves.isEmpty() ? say("frees") : say("frees_although", saves);
        return saves.isEmpty() ? say("better", costs) : say("better_although", costs, saves);
    }

    /** What there is more of. */
    private String amounts(Worth worth) {
        return PlanReasons.more(worth, wording.words()).stream().map(part -> part.goal() + " " + part.value()).collect(Collectors.joining(wording.words().t("planning.and")));
    }

    private String titles(List<Assignment> by) {
        return by.stream().map(Assignment::packageId).distinct().map(this::title).collect(Collectors.joining(wording.words().t("planning.and")));
    }

    private String title(String packageId) {
        return question.titleOf(packageId);
    }

    private String crew(String crewId) {
        var label = question.work().look().roster().labels().get(crewId);
        return label == null ? "" : label.full();
    }

    private String at(long minute) {
        return wording.words().dateTime(Minutes.at(minute));
    }

    private String say(String key, @Nullable Object... args) {
        return wording.words().t("planning.cause." + key, args);
    }
}
