package org.millwright.checkpoint.web;

import java.util.UUID;
import org.millwright.checkpoint.Gates;
import org.millwright.checkpoint.ScanBatch;
import org.millwright.checkpoint.ScanIntake;
import org.millwright.checkpoint.Scans;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.Role;
import org.millwright.pass.answer.Kind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What gates scanned: sent by their phones, read by the zone's officers. */
@Controller
class ScanController {

    private final ScanIntake intake;
    private final Scans scans;
    private final Gates gates;

    ScanController(ScanIntake intake, Scans scans, Gates gates) {
        this.intake = intake;
        this.scans = scans;
        this.gates = gates;
    }

    @GetMapping("/gates/scans")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer list(@RequestParam(defaultValue = "") String gate, @RequestParam(defaultValue = "") String verdict, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "0") int size) {
        var found = scans.listScans(Typed.filter(gate), Typed.filter(Kind.class, verdict), new Paged.Ask(page, size));
        return Answer.page("checkpoint/scans", new ScansPage(found, gates.listGates(), gate, verdict));
    }

    /** Whoever is signed in only brings it: each item is signed by the device. Sent again it is the same, so it needs no key of its own. */
    @PostMapping("/checkpoint/devices/{id}/scans")
    @Allowed(value = Role.GUARD, scope = "checkpoint:scan")
    Answer take(@PathVariable UUID id, @Input ScanBatch batch) {
        return Answer.done("/checkpoint").with(intake.take(id, batch));
    }
}
