package org.millwright.demand.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.demand.DemandDraft;
import org.millwright.demand.DemandLists;
import org.millwright.demand.DemandSearch;
import org.millwright.demand.DemandState;
import org.millwright.demand.Demands;
import org.millwright.demand.Engaging;
import org.millwright.demand.Publishing;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of demands, one demand, and what ends it. */
@Controller
class DemandController {

    private final Demands demands;
    private final DemandLists lists;
    private final Publishing publishing;
    private final Engaging engaging;
    private final DemandViews views;

    DemandController(Demands demands, DemandLists lists, Publishing publishing, Engaging engaging, DemandViews views) {
        this.demands = demands;
        this.lists = lists;
        this.publishing = publishing;
        this.engaging = engaging;
        this.views = views;
    }

    @GetMapping("/demands")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER, Role.COMMISSIONER,
            Role.ADMINISTRATOR}, scope = "demand:read")
    Answer list(CurrentUser user, @Input ListAsk ask) {
        var search = new DemandSearch(ask.text(), ListAsk.one(DemandState.class, ask.state()), ListAsk.one(DemandSearch.Look.class, ask.look()),
                ask.sortBy(DemandSearch.Sort.class, DemandSearch.Sort.CHANGED), ask.descending(true), ask.ask());
        return Answer.page("demand/demands", new DemandsPage(lists.listDemands(user, search), user.is(Role.COMPANY), user.is(Role.INSTALLER)));
    }

    /** Begins a draft at once, so that there is something to save into from the first letter on. A program may give the whole draft. */
    @PostMapping("/demands")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer begin(CurrentUser user, @Input DemandDraft typed) {
        var empty = typed.title() == null && typed.machines().isEmpty() && typed.packages().isEmpty();
        var id = publishing.begin(user, empty ? DemandDraft.by(user.name()) : typed);
        return Answer.created("/demands/" + id + "/form").with(Map.of("id", id, "version", 1));
    }

    @GetMapping("/demands/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER,
            Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer show(CurrentUser user, @PathVariable UUID id, @RequestParam(name = "package", defaultValue = "0") int chosen) {
        var demand = demands.getDemand(user, id);
        if (demand.state() == DemandState.DRAFT && user.is(Role.COMPANY)) return Answer.done("/demands/" + id + "/form");
        return Answer.page("demand/demand", views.page(user, demand, chosen));
    }

    /** Whether something has happened since the page was made; the page says so and leaves it to its reader when to look. */
    @GetMapping("/demands/{id}/pulse")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer pulse(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "0") long seen) {
        return Answer.fragment("demand/pulse", new PulseView(id, seen, views.newer(user, demands.getDemand(user, id), seen)));
    }

    @PostMapping("/demands/{id}/withdrawal")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer withdraw(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return refused(user, id, form, CompletionForm.EMPTY, problems);
        long told = publishing.withdraw(user, id, reason);
        var done = Answer.done("/demands/" + id);
        return told == 0 ? done.say("demand.done.withdrawn") : done.say("demand.done.withdrawn.told", told);
    }

    /** Accepts the work of every crew that is still at it, with one word on its quality. */
    @PostMapping("/demands/{id}/completion")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer complete(CurrentUser user, @PathVariable UUID id, @Input CompletionForm form) {
        var problems = new Problems();
        var passed = form.read(problems);
        if (problems.any()) return refused(user, id, ReasonForm.EMPTY, form, problems);
        engaging.completeAll(user, id, passed, form.words());
        return Answer.done("/demands/" + id).say("demand.done.completed");
    }

    private Answer refused(CurrentUser user, UUID id, ReasonForm withdrawn, CompletionForm completed, Problems problems) {
        return Answer.refused("demand/demand", views.page(user, demands.getDemand(user, id), 0, withdrawn, completed), problems);
    }
}
