package org.millwright.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.PlanRun;
import org.millwright.planning.PlanRuns;
import org.millwright.planning.UnservedSoon;
import org.millwright.planning.ZonePlan;
import org.millwright.planning.ZonePlans;
import org.millwright.tenancy.Zones;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What waits for the officer who plans: drafts that are not published, a search that has ended, work that begins soon and that the plan leaves to nobody. */
@Component
class PlanWaiting implements WaitingSource {

    private final ZonePlans plans;
    private final PlanRuns runs;
    private final UnservedSoon soon;
    private final Zones zones;

    PlanWaiting(ZonePlans plans, PlanRuns runs, UnservedSoon soon, Zones zones) {
        this.plans = plans;
        this.runs = runs;
        this.soon = soon;
        this.zones = zones;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        if (!user.is(Role.ZONE_OFFICER)) return List.of();
        List<Waiting> waiting = new ArrayList<>();
        var published = plans.findPublished();
        published.flatMap(plan -> soon.find(plan.id())).ifPresent(it -> waiting.add(new Waiting(it.nearest(), "planning.waiting.unserved.kind", it.number() + " " + it.title(),
                "planning.waiting.unserved", List.of(it.packages()), "planning.waiting.look", "/plans/" + published.orElseThrow().id() + "/unserved")));
        plans.listDrafts().stream().filter(draft -> draft.madeBy().equals(user.membershipId())).limit(limit).forEach(draft -> waiting.add(draft(draft, published.orElse(null))));
        if (published.isEmpty() && waiting.isEmpty()) {
            waiting.add(new Waiting(null, "planning.waiting.first.kind", zones.currentZone().name(LocaleContextHolder.getLocale()), "planning.waiting.first", List.of(), "planning.waiting.first.do", "/plan"));
        }
        return waiting.stream().limit(limit).toList();
    }

    private Waiting draft(ZonePlan draft, @org.jspecify.annotations.Nullable ZonePlan published) {
        boolean overtaken = published != null && !Objects.equals(draft.baseId(), published.id());
        var last = runs.listRuns(draft.id(), 1).stream().findFirst();
        var note = overtaken ? "planning.waiting.draft.overtaken" : last.map(PlanWaiting::note).orElse("planning.waiting.draft.untouched");
        return new Waiting(null, "planning.waiting.draft.kind", draft.name(), note, List.of(draft.figures().served(), draft.figures().unserved()), "planning.waiting.go_on",
                "/plans/" + draft.id());
    }

    private static String note(PlanRun run) {
        return run.state().isLive() ? "planning.waiting.draft.running" : "planning.waiting.draft." + run.state().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.ZONE_OFFICER, Role.COMMISSIONER)) return List.of();
        return plans.findPublished().map(plan -> {
            var figures = plan.figures();
            int all = figures.served() + figures.unserved();
            return List.of(new Figure(25, "planning.figure.served", all == 0 ? "–" : Math.round(100.0 * figures.served() / all) + "%", "planning.figure.served.note",
                    List.of(Objects.requireNonNull(plan.number()), figures.served(), all), "/plan"));
        }).orElse(List.of());
    }
}
