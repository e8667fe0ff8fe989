package org.millwright.checkpoint.web;

import java.util.UUID;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.PassSearch;
import org.millwright.checkpoint.Passes;
import org.millwright.checkpoint.Portraits;
import org.millwright.checkpoint.print.PassPaper;
import org.millwright.http.Answer;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Passes on paper, worth the same as on a screen. */
@Controller
class PrintController {

    private final Passes passes;
    private final PassSearch search;
    private final Portraits portraits;
    private final PassPaper paper;

    PrintController(Passes passes, PassSearch search, Portraits portraits, PassPaper paper) {
        this.passes = passes;
        this.search = search;
        this.portraits = portraits;
        this.paper = paper;
    }

    @GetMapping("/passes/{id}/print")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer print(@PathVariable UUID id) {
        return print(passes.getPass(id));
    }

    @GetMapping("/my-passes/{id}/print")
    @Allowed(value = {Role.INSTALLER, Role.CREW_LEAD, Role.MEMBER, Role.DRIVER}, scope = "checkpoint:own")
    Answer printOwn(CurrentUser user, @PathVariable UUID id) {
        return print(search.getOwn(user, id));
    }

    private Answer print(IssuedPass pass) {
        if (!paper.canWrite()) throw Refusal.conflict("checkpoint.refusal.font");
        return Answer.download("pass-" + pass.id() + ".pdf", MediaType.APPLICATION_PDF, out -> paper.write(pass, portraits.find(pass.id()), out));
    }
}
