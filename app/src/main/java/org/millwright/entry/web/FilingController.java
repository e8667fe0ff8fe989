package org.millwright.entry.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Arrivals;
import org.millwright.entry.EntrySight;
import org.millwright.entry.FilingDraft;
import org.millwright.entry.FilingDraftRows;
import org.millwright.entry.FilingLists;
import org.millwright.entry.FilingSearch;
import org.millwright.entry.FilingState;
import org.millwright.entry.Filings;
import org.millwright.entry.Submitting;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of filings, and the form: saved as one types, filed when it is whole, edited when it was returned. */
@Controller
class FilingController {

    private static final FilingDraft NOTHING = new FilingDraft(null, null, null, null, null, null, null, null, null, null, null, null);

    private final Filings filings;
    private final FilingLists lists;
    private final Submitting submitting;
    private final Arrivals arrivals;
    private final FilingForms forms;
    private final FilingViews views;

    FilingController(Filings filings, FilingLists lists, Submitting submitting, Arrivals arrivals, FilingForms forms, FilingViews views) {
        this.filings = filings;
        this.lists = lists;
        this.submitting = submitting;
        this.arrivals = arrivals;
        this.forms = forms;
        this.views = views;
    }

    @GetMapping("/filings")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER,
            Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "entry:read")
    Answer list(CurrentUser user, @Input FilingAsk ask) {
        boolean decides = EntrySight.decides(user);
        var search = ask.search(decides ? FilingSearch.Sort.URGENCY : FilingSearch.Sort.CHANGED);
        return Answer.page("entry/filings", new FilingsPage(lists.listFilings(user, search), user.is(Role.COMPANY, Role.INSTALLER), decides, EntrySight.rounds(user),
                user.is(Role.CREW_LEAD, Role.INSTALLER), user.role().inTheField()));
    }

    /** Begins a draft at once, so that there is something to save into from the first letter on. A program may give the whole draft. */
    @PostMapping("/filings")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer begin(CurrentUser user, @Input FilingDraft typed) {
        var id = submitting.begin(user, typed.untouched() ? FilingDraft.EMPTY : typed);
        return Answer.created("/filings/" + id + "/form").with(Map.of("id", id, "version", 1));
    }

    @GetMapping("/filings/{id}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER,
            Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var filing = filings.getFiling(user, id);
        if (filing.number() == null && user.is(Role.COMPANY, Role.INSTALLER) && filing.state() != FilingState.WITHDRAWN) return Answer.done("/filings/" + id + "/form");
        return Answer.page("entry/filing", views.page(user, filing));
    }

    @GetMapping("/filings/{id}/form")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:read")
    Answer form(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable String crewText,
                @RequestParam(defaultValue = "false") boolean seeking) {
        var filing = filings.getFiling(user, id);
        if (!filing.state().editable()) throw Refusal.conflict("entry.refusal.is_" + filing.state().code());
        return Answer.page("entry/form", forms.page(user, filing, submitting.getDraft(user, id), crewText, seeking));
    }

    /** Finds crews while one types. */
    @GetMapping("/filings/{id}/crews")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:read")
    Answer findCrews(CurrentUser user, @PathVariable UUID id, @RequestParam(required = false) @Nullable String crewText, @RequestParam(required = false) @Nullable String crewId) {
        return Answer.fragment("entry/crewField", forms.crew(user, filings.getFiling(user, id).id(), crewText, crewId, true));
    }

    /** Keeps what is typed, valid or not; {@code then}: {@code later} to the list, a row's path to add or take it out, else back to the form. */
    @PostMapping("/filings/{id}/draft")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer save(CurrentUser user, @PathVariable UUID id, @Input FilingDraft typed, @RequestParam int version, @RequestParam(required = false) @Nullable String then,
            @RequestParam(required = false) @Nullable String crewText) {
        int saved = submitting.save(user, id, then == null ? typed : FilingDraftRows.change(typed, then), version)
                .orElseThrow(() -> Refusal.conflict("entry.refusal.saved_elsewhere"));
        var sought = crewText == null || crewText.isBlank() ? "" : "?crewText=" + URLEncoder.encode(crewText, StandardCharsets.UTF_8) + ("crews".equals(then) ? "&seeking=true" : "");
        var back = "/filings/" + id + "/form" + sought + ("crew".equals(then) ? "#f-memberIds" : "crews".equals(then) ? "#f-crewId" : "");
        return Answer.done("later".equals(then) ? "/filings" : back).with(views.saved(saved));
    }

    /** Files what the form holds, or, for a program that sends no form, the draft as saved; a form without the version it was made from is neither. */
    @PostMapping("/filings/{id}/submission")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer submit(CurrentUser user, @PathVariable UUID id, @Input FilingDraft typed, @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String crewText) {
        keep(user, id, typed, version);
        var problems = submitting.file(user, id);
        if (!problems.any()) return Answer.done("/filings/" + id).say("entry.done.filed", filings.getFiling(user, id).number());
        return Answer.refused("entry/form", forms.page(user, filings.getFiling(user, id), version == null ? submitting.getDraft(user, id) : typed, crewText), problems).keeping();
    }

    /** Leaves it to the local receiver to file. */
    @PostMapping("/filings/{id}/handing")
    @Allowed(value = Role.INSTALLER, scope = "entry:write")
    Answer hand(CurrentUser user, @PathVariable UUID id, @Input FilingDraft typed, @RequestParam(required = false) @Nullable Integer version) {
        keep(user, id, typed, version);
        submitting.hand(user, id);
        return Answer.done("/filings").say("entry.done.handed");
    }

    /** The local receiver does not file it, and says why. */
    @PostMapping("/filings/{id}/handback")
    @Allowed(value = Role.COMPANY, scope = "entry:write")
    Answer handBack(CurrentUser user, @PathVariable UUID id, @Input ReasonInput form) {
        var filing = filings.getFiling(user, id);
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return Answer.refused("entry/form", forms.page(user, filing, submitting.getDraft(user, id), null), problems);
        submitting.handBack(user, id, reason);
        return Answer.done("/filings").say("entry.done.handed_back");
    }

    private void keep(CurrentUser user, UUID id, FilingDraft typed, @Nullable Integer version) {
        if (version == null && !typed.equals(NOTHING)) throw new Refusal(400, "http.missing", "version");
        if (version != null && submitting.save(user, id, typed, version).isEmpty()) throw Refusal.conflict("entry.refusal.saved_elsewhere");
    }

    @PostMapping("/filings/{id}/discard")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer discard(CurrentUser user, @PathVariable UUID id, @RequestParam int version) {
        submitting.discard(user, id, version);
        return Answer.done("/filings").say("entry.done.discarded");
    }

    @PostMapping("/filings/{id}/withdrawal")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER}, scope = "entry:write")
    Answer withdraw(CurrentUser user, @PathVariable UUID id, @Input ReasonInput form) {
        filings.getFiling(user, id);
        var problems = new Problems();
        var reason = form.read(problems);
        if (problems.any()) return Answer.refused("entry/filing", views.page(user, filings.getFiling(user, id)), problems);
        submitting.withdraw(user, id, reason);
        return Answer.done("/filings/" + id).say("entry.done.withdrawn");
    }

    /** Sooner than it said: frees its people for another filing. */
    @PostMapping("/filings/{id}/departure")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer left(CurrentUser user, @PathVariable UUID id) {
        arrivals.left(user, id);
        return Answer.done("/filings/" + id).say("entry.done.left");
    }
}
