package org.millwright.demand.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.demand.Answering;
import org.millwright.demand.Answering.Acceptance;
import org.millwright.demand.DeclineReason;
import org.millwright.demand.Engaging;
import org.millwright.demand.InvitationLists;
import org.millwright.demand.InvitationSearch;
import org.millwright.demand.InvitationState;
import org.millwright.demand.Invitations;
import org.millwright.demand.Inviting;
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

/** Invitations as both sides see them: answers of the installer, cancellation and engagement by the company. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final InvitationLists lists;
    private final Answering answering;
    private final Inviting inviting;
    private final Engaging engaging;
    private final InvitationViews views;

    InvitationController(Invitations invitations, InvitationLists lists, Answering answering, Inviting inviting, Engaging engaging, InvitationViews views) {
        this.invitations = invitations;
        this.lists = lists;
        this.answering = answering;
        this.inviting = inviting;
        this.engaging = engaging;
        this.views = views;
    }

    /** Without a state asked for, those that are open; {@code state=all} gives every one. */
    @GetMapping("/invitations")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer list(CurrentUser user, @Input ListAsk ask) {
        var state = ListAsk.one(InvitationState.class, ask.state());
        boolean open = state == null && !"all".equals(ask.state());
        var search = new InvitationSearch(ask.text(), state, open, ask.sortBy(InvitationSearch.Sort.class, InvitationSearch.Sort.DEADLINE),
                ask.descending(!open), ask.ask());
        return Answer.page("demand/invitations", new InvitationsPage(lists.listInvitations(user, search), user.role(), open));
    }

    @GetMapping("/invitations/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "demand:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("demand/invitation", views.page(user, invitations.getInvitation(user, id)));
    }

    @PostMapping("/invitations/{id}/acceptance")
    @Allowed(value = Role.INSTALLER, scope = "demand:write")
    Answer accept(CurrentUser user, @PathVariable UUID id, @Input Acceptance form) {
        var problems = answering.accept(user, id, form);
        if (problems.any()) return refused(views.page(user, invitations.getInvitation(user, id), form, DeclineForm.EMPTY, ReasonForm.EMPTY), problems);
        return Answer.done("/invitations/" + id).say("demand.done.accepted");
    }

    @PostMapping("/invitations/{id}/declination")
    @Allowed(value = Role.INSTALLER, scope = "demand:write")
    Answer decline(CurrentUser user, @PathVariable UUID id, @Input DeclineForm form) {
        var problems = new Problems();
        var reason = ListAsk.one(DeclineReason.class, form.reason());
        var words = form.words() == null ? "" : form.words().strip();
        if (reason == null) problems.add("reason", form.reason(), "demand.problem.decline_reason");
        if (reason == DeclineReason.OTHER && words.isEmpty()) problems.add("words", words, "demand.problem.reason");
        if (words.length() > 500) problems.add("words", words, "demand.problem.long", words.length(), 500);
        if (problems.any() || reason == null) return refused(views.page(user, invitations.getInvitation(user, id), null, form, ReasonForm.EMPTY), problems);
        answering.decline(user, id, reason, words);
        return Answer.done("/invitations/" + id).say("demand.done.declined");
    }

    @PostMapping("/invitations/{id}/cancellation")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer cancel(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        var invitation = invitations.getInvitation(user, id);
        var problems = new Problems();
        var reason = form.readIfGiven(problems);
        if (problems.any()) return refused(views.page(user, invitation, null, DeclineForm.EMPTY, form), problems);
        inviting.cancel(user, id, reason);
        return Answer.done("/demands/" + invitation.demandId() + "#invitations").say("demand.done.cancelled", invitation.crew());
    }

    @PostMapping("/invitations/{id}/engagement")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer engage(CurrentUser user, @PathVariable UUID id) {
        var invitation = invitations.getInvitation(user, id);
        var engagement = engaging.engage(user, id);
        return Answer.created("/engagements/" + engagement).with(Map.of("id", engagement)).say("demand.done.engaged", invitation.crew());
    }

    private static Answer refused(InvitationPage page, Problems problems) {
        return Answer.refused("demand/invitation", page, problems);
    }
}
