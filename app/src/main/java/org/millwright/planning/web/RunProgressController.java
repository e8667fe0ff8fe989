package org.millwright.planning.web;

import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.millwright.planning.PlanRuns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How far a search has come; the board asks each second. */
@Controller
class RunProgressController {

    private final PlanRuns runs;

    RunProgressController(PlanRuns runs) {
        this.runs = runs;
    }

    @GetMapping("/plans/{id}/runs/{run}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.COMMISSIONER, Role.ADMINISTRATOR}, scope = "planning:read")
    Answer progress(@PathVariable UUID id, @PathVariable UUID run) {
        var found = runs.getRun(id, run);
        return Answer.fragment(found.state().isLive() ? "planning/run" : "planning/runDone", new RunView(found));
    }
}
