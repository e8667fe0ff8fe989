package org.millwright.checkpoint.web;

import org.millwright.checkpoint.Bundles;
import org.millwright.checkpoint.Gates;
import org.millwright.http.Answer;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The guard's page, which works without network once it was opened, and what it has to fetch from time to time. */
@Controller
class CheckpointController {

    private final Gates gates;
    private final Bundles bundles;

    CheckpointController(Gates gates, Bundles bundles) {
        this.gates = gates;
        this.bundles = bundles;
    }

    @GetMapping("/checkpoint")
    @Allowed(value = Role.GUARD, scope = "checkpoint:scan")
    Answer show(CurrentUser user) {
        return Answer.page("checkpoint/checkpoint", new CheckpointPage(user.membershipId(), user.name(), gates.listOpen()));
    }

    /** Signed, so it may lie anywhere: nothing in it is anybody's secret. */
    @GetMapping("/checkpoint/bundle")
    @Allowed(value = {Role.GUARD, Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:scan")
    Answer bundle() {
        var bundle = bundles.findCurrent().orElseThrow(() -> Refusal.conflict("checkpoint.refusal.no-bundle"));
        return Answer.download("bundle.cose", MediaType.parseMediaType("application/cose"), out -> out.write(bundle.content()));
    }
}
