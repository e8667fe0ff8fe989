package org.millwright.checkpoint.web;

import java.time.Clock;
import java.util.UUID;
import org.millwright.checkpoint.PassSearch;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The passes that somebody carries, on a phone, to be shown at a gate with or without network. */
@Controller
class MyPassController {

    private final PassSearch search;
    private final Clock clock;

    MyPassController(PassSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/my-passes")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.DRIVER}, scope = "checkpoint:own")
    Answer list(CurrentUser user) {
        return Answer.page("checkpoint/myPasses", new MyPassesPage(search.listOwn(user), clock.instant()));
    }

    @GetMapping("/my-passes/{id}")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.DRIVER}, scope = "checkpoint:own")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var pass = search.getOwn(user, id);
        return Answer.page("checkpoint/myPass", new MyPassPage(pass, pass.state(clock.instant()), QrPicture.of(pass.text()), clock.instant()));
    }
}
