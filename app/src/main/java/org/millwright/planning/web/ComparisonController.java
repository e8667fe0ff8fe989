package org.millwright.planning.web;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.PlanChange;
import org.millwright.planning.PlanReasons;
import org.millwright.planning.Placement;
import org.millwright.planning.Placements;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.millwright.planning.board.Difference;
import org.millwright.planning.board.PlanDifferences;
import org.millwright.planning.board.ToldCounts;
import org.millwright.tenancy.Zones;
import org.millwright.ui.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A draft beside the plan that holds: what becomes better and worse, each change with its cause, and who would be told. A plan that held is set beside the one before it. */
@Controller
class ComparisonController {

    private final ZonePlans plans;
    private final PlanHeads heads;
    private final PlanDifferences differences;
    private final PlanReasons reasons;
    private final Placements placements;
    private final ToldCounts told;
    private final Zones zones;
    private final MessageSource messages;
    private final Clock clock;

    ComparisonController(ZonePlans plans, PlanHeads heads, PlanDifferences differences, PlanReasons reasons, Placements placements, ToldCounts told, Zones zones, MessageSource messages, Clock clock) {
        this.plans = plans;
        this.heads = heads;
        this.differences = differences;
        this.reasons = reasons;
        this.placements = placements;
        this.told = told;
        this.zones = zones;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/plans/{id}/comparison")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer comparison(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable String page) {
        var plan = plans.getPlan(id);
        var head = heads.head(user, plan);
        var before = plan.isDraft() && head.published() != null ? head.published().id() : plan.baseId();
        var found = differences.list(before, id, new Paged.Ask(BoardAsk.number(page), Paged.Ask.DEFAULT_SIZE));
        return Answer.page("planning/comparison", new ComparisonPage(head, found, found.rows().isEmpty() ? Map.of() : causes(plan, before), pinned(id, found), told.count(before, id)));
    }

    /** One package may have several: each of its crews its own. */
    private Map<UUID, String> causes(ZonePlan plan, @Nullable UUID before) {
        var words = new Words(LocaleContextHolder.getLocale(), messages, zones.currentZone().timeZone(), clock.instant());
        return reasons.changes(plan, before, words).stream().filter(change -> !change.cause().isEmpty())
                .collect(Collectors.groupingBy(PlanChange::packageId, Collectors.mapping(PlanChange::cause, Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet<String>::new), ComparisonController::joined))));
    }

    private Set<UUID> pinned(UUID planId, Paged<Difference> found) {
        return placements.listOfPackages(planId, found.rows().stream().map(Difference::packageId).toList()).stream().filter(Placement::pinned).map(Placement::packageId).collect(Collectors.toSet());
    }

    private static String joined(Set<String> causes) {
        return String.join(" ", causes);
    }
}
