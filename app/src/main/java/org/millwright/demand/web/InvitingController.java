package org.millwright.demand.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.demand.Demands;
import org.millwright.demand.InvitationRequest;
import org.millwright.demand.Inviting;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends invitations; the ranking page posts here with the crews chosen there. */
@Controller
class InvitingController {

    private final Demands demands;
    private final Inviting inviting;
    private final InvitationViews views;

    InvitingController(Demands demands, Inviting inviting, InvitationViews views) {
        this.demands = demands;
        this.inviting = inviting;
        this.views = views;
    }

    /** Says once more what will be sent and until when; {@code crews} and {@code packages} come from the page before, {@code parked} for the way back to it. */
    @GetMapping("/demands/{id}/invitations/new")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer form(CurrentUser user, @PathVariable UUID id, @Input InvitationRequest chosen, @RequestParam(defaultValue = "") List<String> parked) {
        return Answer.page("demand/invite", views.invite(demands.getDemand(user, id), chosen, chosen.crews(), parked));
    }

    /**
     * Who is asked before whom; nothing is sent yet.
     *
     * @param listed all that stand on the form, chosen or not, in their order
     */
    @PostMapping("/demands/{id}/invitations/order")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer order(CurrentUser user, @PathVariable UUID id, @Input InvitationRequest request, @RequestParam(defaultValue = "") List<String> listed,
                 @RequestParam(defaultValue = "") List<String> parked, @RequestParam String move) {
        return Answer.again("demand/invite", views.invite(demands.getDemand(user, id), request, Turns.moved(listed, move), parked));
    }

    @PostMapping("/demands/{id}/invitations")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer invite(CurrentUser user, @PathVariable UUID id, @Input InvitationRequest request, @RequestParam(defaultValue = "") List<String> listed,
                  @RequestParam(defaultValue = "") List<String> parked) {
        var outcome = inviting.invite(user, id, request);
        if (outcome.problems().any()) {
            return Answer.refused("demand/invite", views.invite(demands.getDemand(user, id), request, listed.isEmpty() ? request.crews() : listed, parked), outcome.problems());
        }
        return Answer.created("/demands/" + id + "#invitations").with(Map.of("invitations", outcome.invitations())).say("demand.done.invited", outcome.invitations().size());
    }
}
