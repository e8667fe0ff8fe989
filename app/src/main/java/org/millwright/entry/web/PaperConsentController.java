package org.millwright.entry.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.entry.Filing;
import org.millwright.entry.Filings;
import org.millwright.entry.KnownPeople;
import org.millwright.entry.TypedFields;
import org.millwright.entry.consent.PaperConsents;
import org.millwright.entry.web.PaperConsentPage.Lacking;
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

/** The word of a filing's people, signed on paper: who files says by one tick that each has consented, and who keeps what was signed. */
@Controller
class PaperConsentController {

    private final Filings filings;
    private final PaperConsents consents;
    private final KnownPeople people;

    PaperConsentController(Filings filings, PaperConsents consents, KnownPeople people) {
        this.filings = filings;
        this.consents = consents;
        this.people = people;
    }

    /** @param all {@code yes}: each has signed */
    public record PaperInput(@Nullable String all, @Nullable String keptBy) {

        String read(Problems problems) {
            var text = TypedFields.strip(keptBy);
            if (!"yes".equals(all)) problems.add("all", "", "entry.problem.consent_tick");
            if (text.isEmpty()) problems.add("keptBy", text, "entry.problem.kept_by");
            else if (text.length() > 80) problems.add("keptBy", text, "entry.problem.long", text.length(), 80);
            return text;
        }
    }

    @GetMapping("/filings/{id}/consents")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.HEALTH_OFFICER}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        return Answer.page("entry/paperConsents", page(user, filings.getFiling(user, id), new PaperInput(null, null)));
    }

    @PostMapping("/filings/{id}/consents")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.HEALTH_OFFICER}, scope = "entry:write")
    Answer enter(CurrentUser user, @PathVariable UUID id, @Input PaperInput form) {
        var filing = filings.getFiling(user, id);
        var problems = new Problems();
        var keptBy = form.read(problems);
        if (problems.any()) return Answer.refused("entry/paperConsents", page(user, filing, form), problems);
        return Answer.done("/filings/" + id).say("entry.done.paper_consents", consents.enter(user, members(filing), keptBy));
    }

    private PaperConsentPage page(CurrentUser user, Filing filing, PaperInput form) {
        var lacking = consents.listLacking(members(filing));
        var named = people.listMembers(lacking.keySet()).stream().map(it -> new Lacking(it.id(), it.maskedName(), lacking.get(it.id()))).toList();
        return new PaperConsentPage(filing.id(), String.valueOf(filing.number()), named, TypedFields.strip(form.keptBy()), "yes".equals(form.all()), user.role().inTheField());
    }

    private static List<UUID> members(Filing filing) {
        return filing.terms() == null ? List.of() : filing.terms().members();
    }
}
