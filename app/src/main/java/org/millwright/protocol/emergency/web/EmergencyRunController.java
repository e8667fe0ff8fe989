package org.millwright.protocol.emergency.web;

import java.util.UUID;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.protocol.checklist.FeverWatches;
import org.millwright.protocol.emergency.EmergencyRun;
import org.millwright.protocol.emergency.EmergencyRuns;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A card that is run: its steps, whose they are and by when. */
@Controller
class EmergencyRunController {

    private final EmergencyRuns runs;
    private final FeverWatches fevers;

    EmergencyRunController(EmergencyRuns runs, FeverWatches fevers) {
        this.runs = runs;
        this.fevers = fevers;
    }

    @GetMapping("/emergency-runs/{id}")
    @Allowed(anyRole = true, scope = "protocol:read")
    Answer show(CurrentUser user, @PathVariable UUID id) {
        var run = runs.getRun(id);
        var mine = run.progress().stream().map(EmergencyRun.Progress::step).filter(step -> runs.mayComplete(user, step, run)).map(step -> step.position()).toList();
        return Answer.page("protocol/emergency/run", new RunPage(run, mine, user.is(Role.ZONE_OFFICER, Role.HEALTH_OFFICER),
                user.is(Role.HEALTH_OFFICER) && fevers.findOfRun(id).isPresent()));
    }

    @PostMapping("/emergency-runs/{id}/steps/{position}/completion")
    @Allowed(anyRole = true, scope = "protocol:write")
    Answer complete(CurrentUser user, @PathVariable UUID id, @PathVariable int position, @Input NoteForm form) {
        runs.complete(user, id, position, form.read());
        return Answer.done("/emergency-runs/" + id).say("emergency.done.step", position);
    }

    @PostMapping("/emergency-runs/{id}/end")
    @Allowed(value = {Role.ZONE_OFFICER, Role.HEALTH_OFFICER}, scope = "protocol:write")
    Answer end(CurrentUser user, @PathVariable UUID id, @Input NoteForm form) {
        runs.end(user, id, form.read());
        return Answer.done("/emergency-runs/" + id).say("emergency.done.ended");
    }
}
