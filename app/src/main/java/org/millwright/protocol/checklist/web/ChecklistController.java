package org.millwright.protocol.checklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.Edition;
import org.millwright.protocol.Editions;
import org.millwright.protocol.Wording;
import org.millwright.protocol.Wordings;
import org.millwright.protocol.Typed;
import org.millwright.protocol.checklist.Checklist;
import org.millwright.protocol.checklist.ChecklistDraft;
import org.millwright.protocol.checklist.Checklists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Officers make checklists of the clauses in force, and see which of them the clauses have left behind. */
@Controller
class ChecklistController {

    private static final String FORM = "protocol/checklist/checklistForm";

    private final Checklists checklists;
    private final Editions editions;
    private final Wordings wordings;

    ChecklistController(Checklists checklists, Editions editions, Wordings wordings) {
        this.checklists = checklists;
        this.editions = editions;
        this.wordings = wordings;
    }

    @GetMapping("/checklists")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR}, scope = "protocol:read")
    Answer list() {
        Map<UUID, Wording> now = inForce().stream().flatMap(one -> one.clauses().stream()).collect(Collectors.toMap(Wording::clauseId, one -> one));
        return Answer.page("protocol/checklist/checklists", new ChecklistsPage(checklists.listChecklists().stream().map(one -> line(one, now)).toList()));
    }

    private static ChecklistsPage.Line line(Checklist checklist, Map<UUID, Wording> now) {
        int gone = (int) checklist.items().stream().filter(item -> !now.containsKey(item.clauseId())).count();
        int changed = (int) checklist.items().stream().filter(item -> now.containsKey(item.clauseId()) && !now.get(item.clauseId()).typed().text(true).equals(item.textZh())).count();
        return new ChecklistsPage.Line(checklist, changed, gone);
    }

    @GetMapping("/checklists/new")
    @Allowed({Role.ZONE_OFFICER, Role.HEALTH_OFFICER})
    Answer ask() {
        return Answer.page(FORM, page(ChecklistForm.EMPTY, null));
    }

    @PostMapping("/checklists")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer add(CurrentUser user, @Input ChecklistForm form) {
        var problems = new Problems();
        var draft = draft(form, problems);
        if (problems.any()) return Answer.refused(FORM, page(form, null), problems);
        UUID id = checklists.add(user, draft);
        return Answer.created("/checklists").with(Map.of("id", id)).say("checklist.done.made");
    }

    @GetMapping("/checklists/{id}/form")
    @Allowed({Role.ZONE_OFFICER, Role.HEALTH_OFFICER})
    Answer edit(@PathVariable UUID id) {
        var shown = checklists.getChecklist(id);
        var inUse = checklists.findInUse(shown).orElseThrow(() -> Refusal.conflict("checklist.refusal.changed", shown.version()));
        return inUse.id().equals(id) ? Answer.page(FORM, page(ChecklistForm.of(inUse), inUse)) : Answer.done("/checklists/" + inUse.id() + "/form");
    }

    /** Saves what is changed as the next version; rounds that are there keep the one they were filled under. */
    @PostMapping("/checklists/{id}/versions")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer change(CurrentUser user, @PathVariable UUID id, @Input ChecklistForm form) {
        var before = checklists.getChecklist(id);
        var problems = new Problems();
        var draft = draft(form, problems);
        if (!problems.any() && draft.sameAs(before)) problems.add("clauses", null, "checklist.input.same");
        if (problems.any()) return Answer.refused(FORM, page(form, before), problems);
        UUID next = checklists.change(user, id, draft);
        return Answer.created("/checklists").with(Map.of("id", next, "version", before.version() + 1)).say("checklist.done.changed", before.version() + 1);
    }

    private ChecklistFormPage page(ChecklistForm form, @Nullable Checklist changed) {
        var clauses = inForce();
        var known = clauses.stream().flatMap(one -> one.clauses().stream()).map(Wording::clauseId).collect(Collectors.toSet());
        return new ChecklistFormPage(form, clauses, changed, changed == null ? List.of() : changed.items().stream().filter(item -> !known.contains(item.clauseId())).toList());
    }

    @PostMapping("/checklists/{id}/retirement")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer retire(@PathVariable UUID id) {
        checklists.retire(id);
        return Answer.done("/checklists").say("checklist.done.retired");
    }

    private ChecklistDraft draft(ChecklistForm form, Problems problems) {
        var read = new Typed(problems);
        UUID edition = read.requiredId("editionId", form.editionId());
        var items = new ArrayList<Checklist.Item>();
        for (var clause : inForce().stream().filter(one -> one.editionId().equals(edition)).flatMap(one -> one.clauses().stream()).toList()) {
            String answer = Typed.text(form.answerOf(clause.clauseId()));
            if (!answer.isEmpty()) items.add(item(items.size() + 1, clause, read.choice("clauses", answer, Checklist.Answer.class)));
        }
        if (items.isEmpty()) problems.add("clauses", null, "checklist.input.no-clause");
        return new ChecklistDraft(read.choice("kind", form.kind(), Checklist.Kind.class), read.required("nameZh", form.nameZh(), 100), read.required("nameEn", form.nameEn(), 100),
                edition, List.copyOf(items));
    }

    private static Checklist.Item item(int position, Wording clause, Checklist.Answer answer) {
        return new Checklist.Item(position, clause.clauseId(), clause.number(), clause.typed().text(true), clause.typed().text(false), answer);
    }

    private List<ChecklistFormPage.Clauses> inForce() {
        return editions.listInForce().stream().map(this::clauses).toList();
    }

    private ChecklistFormPage.Clauses clauses(Edition edition) {
        return new ChecklistFormPage.Clauses(edition.id(), edition.name(), wordings.listWordings(edition.id()));
    }
}
