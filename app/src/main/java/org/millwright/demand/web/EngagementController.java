package org.millwright.demand.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.millwright.demand.Demand;
import org.millwright.demand.Demands;
import org.millwright.demand.Engagement;
import org.millwright.demand.EngagementLists;
import org.millwright.demand.EngagementSearch;
import org.millwright.demand.EngagementState;
import org.millwright.demand.Engagements;
import org.millwright.demand.Engaging;
import org.millwright.demand.ProjectContacts;
import org.millwright.demand.web.DemandPage.ContactView;
import org.millwright.directory.Contact;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.responsibility.ResponsibilityNet;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Engagements, which to their parties are projects: when who works where, and how it ended. */
@Controller
class EngagementController {

    private final Engagements engagements;
    private final EngagementLists lists;
    private final Engaging engaging;
    private final Demands demands;
    private final ProjectContacts contacts;
    private final DemandViews views;
    private final ResponsibilityNet net;
    private final Clock clock;

    EngagementController(Engagements engagements, EngagementLists lists, Engaging engaging, Demands demands, ProjectContacts contacts, DemandViews views,
                         ResponsibilityNet net, Clock clock) {
        this.engagements = engagements;
        this.lists = lists;
        this.engaging = engaging;
        this.demands = demands;
        this.contacts = contacts;
        this.views = views;
        this.net = net;
        this.clock = clock;
    }

    @GetMapping("/engagements")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER,
            Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer list(CurrentUser user, @Input ListAsk ask) {
        var state = ListAsk.one(EngagementState.class, ask.state());
        var search = new EngagementSearch(ask.text(), state, ask.sortBy(EngagementSearch.Sort.class, EngagementSearch.Sort.START),
                ask.descending(true), ask.ask());
        return Answer.page("demand/engagements", new EngagementsPage(lists.listEngagements(user, search), user.role()));
    }

    @GetMapping("/engagements/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER,
            Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var it = engagements.getEngagement(user, id);
        var demand = demandOf(it);
        return Answer.page("demand/engagement", page(user, it, demand, contacts.readInstaller(user, it, demand.number()),
                contacts.readLead(user, it, demand.number()), ReasonForm.EMPTY, CompletionForm.EMPTY));
    }

    @PostMapping("/engagements/{id}/cancellation")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER}, scope = "demand:write")
    Answer cancel(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return refused(user, id, problems, form, CompletionForm.EMPTY);
        engaging.cancel(user, id, reason);
        return Answer.done("/engagements/" + id).say("demand.done.engagement_cancelled");
    }

    @PostMapping("/engagements/{id}/completion")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer complete(CurrentUser user, @PathVariable UUID id, @Input CompletionForm form) {
        var problems = new Problems();
        var passed = form.read(problems);
        if (problems.any()) return refused(user, id, problems, ReasonForm.EMPTY, form);
        engaging.complete(user, id, passed, form.words());
        return Answer.done("/engagements/" + id).say("demand.done.engagement_completed");
    }

    /** Nothing of a refused request is kept, the record of a reading neither: so nothing is read. */
    private Answer refused(CurrentUser user, UUID id, Problems problems, ReasonForm cancelled, CompletionForm completed) {
        var it = engagements.getEngagement(user, id);
        return Answer.refused("demand/engagement", page(user, it, demandOf(it), contacts.maskedInstaller(it), contacts.maskedLead(it), cancelled, completed), problems);
    }

    private Demand demandOf(Engagement it) {
        return demands.findDemand(it.demandId()).orElseThrow(() -> new NotFound("demand"));
    }

    private EngagementPage page(CurrentUser user, Engagement it, Demand demand, Contact installer, Optional<Contact> lead, ReasonForm cancelled,
                                CompletionForm completed) {
        var packages = views.packages(demand, List.of()).stream().filter(one -> it.parts().stream().anyMatch(part -> part.packageId().equals(one.id()))).toList();
        boolean own = user.is(Role.COMPANY);
        return new EngagementPage(it.demandId(), demand.number(), demand.title(), views.site(demand), new ContactView(demand.contactName(), demand.contactPhone()),
                ContactView.of(installer), lead.map(ContactView::of).orElse(null),
                views.machines(demand), packages, views.project(demand, it), it.invitationId(), own,
                it.state() == EngagementState.ACTIVE && user.is(Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER), !clock.instant().isBefore(it.starts()),
                user.is(Role.CREW_LEAD), cancelled, completed, net.listSteps(it.id()));
    }
}
