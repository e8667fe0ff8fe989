package org.millwright.entry.web;

import org.millwright.entry.LandingTests;
import org.millwright.http.Answer;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has arrived and still owes a test: for those who watch over it, and for whoever leads or sends the crew. */
@Controller
class LandingController {

    private static final int SIZE = 50;

    private final LandingTests landing;

    LandingController(LandingTests landing) {
        this.landing = landing;
    }

    @GetMapping("/landing-tests")
    @Allowed(value = {Role.HEALTH_OFFICER, Role.ZONE_OFFICER, Role.INSTALLER, Role.CREW_LEAD}, scope = "entry:read")
    Answer show(CurrentUser user, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "false") boolean late) {
        return Answer.page("entry/landing", new LandingPage(landing.listOwed(user, late, new Paged.Ask(page, SIZE)), landing.countOwed(user, false), landing.countOwed(user, true), late,
                user.role().inTheField()));
    }
}
