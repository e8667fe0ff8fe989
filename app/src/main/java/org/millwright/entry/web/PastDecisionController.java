package org.millwright.entry.web;

import java.util.UUID;
import org.millwright.entry.Filings;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Decisions that were taken of a filing: each is made again from its record, or says which facts have gone since. */
@Controller
class PastDecisionController {

    private final Filings filings;
    private final FilingViews views;

    PastDecisionController(Filings filings, FilingViews views) {
        this.filings = filings;
        this.views = views;
    }

    @GetMapping("/filings/{id}/decisions/{decisionId}")
    @Allowed(value = {Role.COMPANY, Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.ZONE_OFFICER, Role.HEALTH_OFFICER, Role.INSPECTOR, Role.LOGISTICS_OFFICER,
            Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "entry:read")
    Answer show(CurrentUser user, @PathVariable UUID id, @PathVariable UUID decisionId) {
        return Answer.page("entry/pastDecision", views.past(user, filings.getFiling(user, id), decisionId));
    }
}
