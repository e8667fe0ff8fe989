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
import org.millwright.planning.Planning;
import org.millwright.planning.Supposable;
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
    private final Planning planning;
    private final PlanHeads heads;
    private final SupposePages pages;
    private final Supposable there;
    private final Zones zones;

    PlanDraftController(ZonePlans plans, PlanDrafts drafts, Planning planning, PlanHeads heads, SupposePages pages, Supposable there, Zones zones) {
        this.plans = plans;
        this.drafts = drafts;
        this.planning = planning;
        this.heads = heads;
        this.pages = pages;
        this.there = there;
        this.zones = zones;
    }

    @PostMapping("/plans")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer begin(CurrentUser user, @Input BeginForm form) {
        var problems = new Problems();
        var edit = form.supposes() ? form.edit().read(zones.currentZone().timeZone(), there, problems) : null;
        if (problems.any()) return Answer.refused("planning/suppose", pages.page(null, form.name(), form.edit()), problems);
        var id = drafts.begin(user, new NameForm(form.name()).read(drafts.usualName(user)));
        if (edit != null) drafts.suppose(user, id, edit);
        if (form.plans()) planning.start(user, id, new RunForm(form.seconds()).read(planning.usualSeconds()));
        return Answer.created("/plans/" + id).with(Map.of("id", id)).say(form.plans() ? "planning.done.run_started" : "planning.done.begun");
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
        var edit = typed.read(zones.currentZone().timeZone(), there, problems);
        if (edit == null || problems.any()) return Answer.refused("planning/suppose", pages.page(heads.head(user, plan), null, typed), problems);
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
