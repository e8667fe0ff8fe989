package org.millwright.checkpoint.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.checkpoint.GateAlert;
import org.millwright.checkpoint.GateAlerts;
import org.millwright.checkpoint.GateDevices;
import org.millwright.checkpoint.Gates;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.checkpoint.Passes;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Paged;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.MemberNames;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has to be looked into; closed with a word on what it was. */
@Controller
class AlertController {

    private final GateAlerts alerts;
    private final Gates gates;
    private final GateDevices devices;
    private final Passes passes;
    private final MemberNames people;

    AlertController(GateAlerts alerts, Gates gates, GateDevices devices, Passes passes, MemberNames people) {
        this.alerts = alerts;
        this.gates = gates;
        this.devices = devices;
        this.passes = passes;
        this.people = people;
    }

    @GetMapping("/gates/alerts")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer list(CurrentUser user, @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "0") int size) {
        var found = alerts.listAlerts(new Paged.Ask(page, size));
        Map<UUID, String> names = new HashMap<>();
        gates.listGates().forEach(gate -> names.put(gate.id(), gate.name()));
        devices.listDevices().forEach(device -> names.put(device.id(), device.name()));
        names.putAll(people.namesOf(found.rows().stream().map(GateAlert::closedBy).filter(Objects::nonNull).distinct().toList()));
        var copied = passes.listPasses(found.rows().stream().map(GateAlert::passId).filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(IssuedPass::id, pass -> pass));
        return Answer.page("checkpoint/alerts", new AlertsPage(found, names, copied, GateController.keeps(user)));
    }

    @PostMapping("/gates/alerts/{id}/closure")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer close(CurrentUser user, @PathVariable UUID id, @Input ReasonForm form) {
        alerts.close(user, id, form.given());
        return Answer.done("/gates/alerts").say("checkpoint.done.alert-closed");
    }
}
