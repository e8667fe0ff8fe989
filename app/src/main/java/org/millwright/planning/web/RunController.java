package org.millwright.planning.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.planning.Planning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Searches in the background are started and stopped. */
@Controller
class RunController {

    private final Planning planning;

    RunController(Planning planning) {
        this.planning = planning;
    }

    @PostMapping("/plans/{id}/runs")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer start(CurrentUser user, @PathVariable UUID id, @Input RunForm form) {
        var run = planning.start(user, id, form.read(planning.usualSeconds()));
        return Answer.created("/plans/" + id).with(Map.of("id", run)).say("planning.done.run_started");
    }

    @PostMapping("/plans/{id}/runs/{run}/stop")
    @Allowed(value = Role.ZONE_OFFICER, scope = "planning:write")
    Answer stop(CurrentUser user, @PathVariable UUID id, @PathVariable UUID run) {
        planning.stop(user, id, run);
        return Answer.done("/plans/" + id).say("planning.done.run_stopping");
    }
}
