package org.millwright.planning.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.PlanDrafts;
import org.millwright.planning.ZonePlans;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** PlanDrafts begin, suppose and end. */
@Controller
class PlanDraftController {

    private final ZonePlans plans;
    private final PlanDrafts drafts;
    private final Zones zones;

    PlanDraftController(ZonePlans plans, PlanDrafts drafts, Zones zones) {
        this.plans = plans;
        this.drafts = drafts;
        this.zones = zones;
    }

    @PostMapping("/plans")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer begin(CurrentUser user, @Input NameForm form) {
        var id = drafts.begin(user, form.read(drafts.usualName(user)));
        return Answer.created("/plans/" + id).with(Map.of("id", id)).say("planning.done.begun");
    }

    @PostMapping("/plans/{id}/discard")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer discard(CurrentUser user, @PathVariable UUID id) {
        drafts.discard(user, id);
        return Answer.done("/plan").say("planning.done.discarded");
    }

    @PostMapping("/plans/{id}/edits")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer suppose(CurrentUser user, @PathVariable UUID id, @Input EditForm typed) {
        var plan = plans.getPlan(id);
        var problems = new Problems();
        var edit = typed.read(zones.currentZone().timeZone(), problems);
        if (edit == null || problems.any()) return Answer.refused("planning/editRefused", new EditRefusedPage(id, plan.name(), typed), problems);
        drafts.suppose(user, id, edit);
        return Answer.created("/plans/" + id).with(Map.of("id", edit.id())).say("planning.done.supposed");
    }

    @PostMapping("/plans/{id}/edits/{edit}/removal")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer drop(CurrentUser user, @PathVariable UUID id, @PathVariable UUID edit) {
        drafts.dropEdit(user, id, edit);
        return Answer.done("/plans/" + id).say("planning.done.supposition_dropped");
    }
}
