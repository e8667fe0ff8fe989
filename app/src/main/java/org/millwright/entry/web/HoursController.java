package org.millwright.entry.web;

import java.util.UUID;
import org.millwright.entry.Filings;
import org.millwright.entry.TypedFields;
import org.millwright.entry.chain.SiteHours;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Hours in turn of the site that a filing leads to. */
@Controller
class HoursController {

    private final Filings filings;
    private final SiteHours hours;
    private final ChainPages pages;
    private final Zones zones;

    HoursController(Filings filings, SiteHours hours, ChainPages pages, Zones zones) {
        this.filings = filings;
        this.hours = hours;
        this.pages = pages;
        this.zones = zones;
    }

    @PostMapping("/filings/{id}/shifts")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer record(CurrentUser user, @PathVariable UUID id, @Input HoursInput form) {
        var filing = filings.getFiling(user, id);
        var typed = new TypedFields(new Problems(), zones.currentZone().timeZone());
        var wanted = form.read(typed);
        if (!wanted.isEmpty()) hours.record(user, filing.getTerms().siteId(), id, wanted, typed.problems());
        if (typed.problems().any()) return Answer.refused("entry/chain", pages.page(user, id, null, form), typed.problems());
        return Answer.created("/filings/" + id + "/chain").say("entry.done.shift", wanted.size());
    }

    @PostMapping("/filings/{id}/shifts/{shift}/cancellation")
    @Allowed(value = {Role.COMPANY, Role.ZONE_OFFICER}, scope = "entry:write")
    Answer takeBack(CurrentUser user, @PathVariable UUID id, @PathVariable UUID shift) {
        var filing = filings.getFiling(user, id);
        hours.takeBack(filing.getTerms().siteId(), id, shift);
        return Answer.done("/filings/" + id + "/chain").say("entry.done.shift_back");
    }
}
