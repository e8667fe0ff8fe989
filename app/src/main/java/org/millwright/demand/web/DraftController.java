package org.millwright.demand.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.DemandDraft;
import org.millwright.demand.DemandState;
import org.millwright.demand.Demands;
import org.millwright.demand.DraftRows;
import org.millwright.demand.Publishing;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a demand: saved as one types, published when it is whole. */
@Controller
class DraftController {

    private static final DemandDraft NOTHING = new DemandDraft(null, null, null, null, null, null, null, null, null);

    private final Demands demands;
    private final Publishing publishing;
    private final DraftPages pages;

    DraftController(Demands demands, Publishing publishing, DraftPages pages) {
        this.demands = demands;
        this.publishing = publishing;
        this.pages = pages;
    }

    @GetMapping("/demands/{id}/form")
    @Allowed(value = Role.COMPANY, scope = "demand:read")
    Answer form(CurrentUser user, @PathVariable UUID id) {
        var demand = demands.getDemand(user, id);
        if (demand.state() != DemandState.DRAFT && !demand.state().open()) throw Refusal.conflict("demand.refusal.is_" + demand.state().code());
        return Answer.page("demand/form", pages.page(user, demand));
    }

    /**
     * Keeps what is typed, valid or not.
     *
     * @param then   where a person goes next: {@code site} to add one, {@code later} to the list, a row's path ({@code packages}) to add or take it out; else back to the form
     * @param wrong  fields that the form on the screen shows as wrong, to be told which of them still are
     * @param others how many more faults it shows that belong to no field, to be counted with them
     */
    @PostMapping("/demands/{id}/draft")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer save(CurrentUser user, @PathVariable UUID id, @Input DemandDraft typed, @RequestParam int version, @RequestParam(required = false) @Nullable String then,
                @RequestParam(defaultValue = "") Set<String> wrong, @RequestParam(defaultValue = "0") int others) {
        var draft = then == null ? typed : DraftRows.change(typed, then);
        int saved = publishing.save(user, id, draft, version).orElseThrow(() -> Refusal.conflict("demand.refusal.saved_elsewhere"));
        var told = pages.saved(user, id, saved, wrong, others);
        if ("later".equals(then)) return Answer.done("/demands").with(told).say("demand.done.saved");
        return Answer.done("/demands/" + id + ("site".equals(then) ? "/site" : "/form")).with(told);
    }

    /** Publishes what the form holds, or, for a program that sends no form, the draft as saved; a form without the version it was made from is neither. */
    @PostMapping("/demands/{id}/publication")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer publish(CurrentUser user, @PathVariable UUID id, @Input DemandDraft typed, @RequestParam(required = false) @Nullable Integer version) {
        if (version == null && !typed.equals(NOTHING)) throw new Refusal(400, "http.missing", "version");
        if (version != null && publishing.save(user, id, typed, version).isEmpty()) throw Refusal.conflict("demand.refusal.saved_elsewhere");
        var problems = publishing.publish(user, id);
        var demand = demands.getDemand(user, id);
        if (!problems.any()) return Answer.done("/demands/" + id).say(demand.revision() == 1 ? "demand.done.published" : "demand.done.change_published");
        var shown = version == null ? pages.page(user, demand) : pages.page(demand, typed);
        // what is typed is not lost for being incomplete: the page says it is saved
        return Answer.refused("demand/form", shown, problems).keeping();
    }

    @PostMapping("/demands/{id}/discard")
    @Allowed(value = Role.COMPANY, scope = "demand:write")
    Answer discard(CurrentUser user, @PathVariable UUID id) {
        boolean draft = demands.getDemand(user, id).state() == DemandState.DRAFT;
        publishing.discard(user, id);
        return Answer.done(draft ? "/demands" : "/demands/" + id).say(draft ? "demand.done.draft_discarded" : "demand.done.change_discarded");
    }
}
