package org.millwright.protocol.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.ClauseDraft;
import org.millwright.protocol.ClauseKind;
import org.millwright.protocol.Drafting;
import org.millwright.protocol.Editions;
import org.millwright.protocol.ExampleRows;
import org.millwright.protocol.Proofreading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses of a draft: saved as one types, the rule checked and its examples tried meanwhile. */
@Controller
class ClauseController {

    private static final String PAGE = "protocol/clauseForm";

    private final Editions editions;
    private final Drafting drafting;
    private final Proofreading proofreading;
    private final ClauseViews views;
    private final TroubleViews troubles;

    ClauseController(Editions editions, Drafting drafting, Proofreading proofreading, ClauseViews views, TroubleViews troubles) {
        this.editions = editions;
        this.drafting = drafting;
        this.proofreading = proofreading;
        this.views = views;
        this.troubles = troubles;
    }

    @PostMapping("/editions/{id}/clauses")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer add(CurrentUser user, @PathVariable UUID id, @RequestParam(defaultValue = "") String kind) {
        editions.getEdition(user, id);
        var chosen = Arrays.stream(ClauseKind.values()).filter(one -> one.code().equals(kind)).findFirst().orElse(ClauseKind.STAFF_HEALTH);
        var clause = drafting.add(user, id, chosen);
        return Answer.created("/editions/" + id + "/clauses/" + clause + "/form").with(Map.of("id", clause, "version", 1));
    }

    /** Of an edition that is a draft no more, the clause is read where it stands. */
    @GetMapping("/editions/{id}/clauses/{clauseId}/form")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer form(CurrentUser user, @PathVariable UUID id, @PathVariable UUID clauseId) {
        return views.findPage(user, id, clauseId).<Answer>map(page -> Answer.page(PAGE, page)).orElseGet(() -> Answer.done("/editions/" + id + "#clause-" + clauseId));
    }

    /**
     * Keeps what is typed, valid or not.
     *
     * @param then   where a person goes next: {@code later} to the edition, a row's path to add or take it out; else back to the form
     * @param wrong  fields that the form on the screen shows as wrong, to be told which of them still are
     * @param others how many more faults it shows that belong to no field
     */
    @PostMapping("/editions/{id}/clauses/{clauseId}/draft")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer save(CurrentUser user, @PathVariable UUID id, @PathVariable UUID clauseId, @Input ClauseDraft typed, @RequestParam int version,
                @RequestParam(required = false) @Nullable String then, @RequestParam(defaultValue = "") Set<String> wrong, @RequestParam(defaultValue = "0") int others) {
        int saved = keep(user, id, clauseId, then == null ? typed : ExampleRows.change(typed, then), version);
        var told = troubles.saved(saved, wrong.isEmpty() ? new org.millwright.http.Problems() : proofreading.problemsOf(id, clauseId), wrong, others);
        if ("later".equals(then)) return Answer.done("/editions/" + id + "#clause-" + clauseId).with(told).say("protocol.done.saved");
        return Answer.done("/editions/" + id + "/clauses/" + clauseId + "/form").with(told);
    }

    /** Keeps it and says what is still missing; what is typed stays either way. */
    @PostMapping("/editions/{id}/clauses/{clauseId}/check")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer check(CurrentUser user, @PathVariable UUID id, @PathVariable UUID clauseId, @Input ClauseDraft typed, @RequestParam int version) {
        int saved = keep(user, id, clauseId, typed, version);
        var problems = proofreading.problemsOf(id, clauseId);
        if (!problems.any()) return Answer.done("/editions/" + id + "#clause-" + clauseId).with(troubles.saved(saved)).say("protocol.done.clause_whole");
        return Answer.refused(PAGE, views.findPage(user, id, clauseId).orElseThrow(), problems).keeping();
    }

    /** What the rule comes to as it stands on the screen; nothing is kept. */
    @PostMapping("/editions/{id}/clauses/{clauseId}/trial")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:read")
    Answer tryOut(CurrentUser user, @PathVariable UUID id, @PathVariable UUID clauseId, @Input ClauseDraft typed) {
        editions.getEdition(user, id);
        return Answer.fragment("protocol/trial", TrialView.of(typed, proofreading.tryOut(id, clauseId, typed)));
    }

    /** @param up one place up within its chapter, else down */
    @PostMapping("/editions/{id}/clauses/{clauseId}/move")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer move(CurrentUser user, @PathVariable UUID id, @PathVariable UUID clauseId, @RequestParam(defaultValue = "false") boolean up) {
        drafting.move(user, id, clauseId, up);
        return Answer.done("/editions/" + id + "#clause-" + clauseId);
    }

    @PostMapping("/editions/{id}/clauses/{clauseId}/removal")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer remove(CurrentUser user, @PathVariable UUID id, @PathVariable UUID clauseId) {
        drafting.remove(user, id, clauseId);
        return Answer.done("/editions/" + id).say("protocol.done.clause_removed");
    }

    private int keep(CurrentUser user, UUID id, UUID clauseId, ClauseDraft typed, int version) {
        return drafting.save(user, id, clauseId, typed, version).orElseThrow(() -> Refusal.conflict("protocol.refusal.saved_elsewhere"));
    }
}
