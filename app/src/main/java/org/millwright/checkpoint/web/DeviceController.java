package org.millwright.checkpoint.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.millwright.checkpoint.Bundles;
import org.millwright.checkpoint.GateDevice;
import org.millwright.checkpoint.GateDevices;
import org.millwright.checkpoint.Gates;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.NotFound;
import org.millwright.http.Refusal;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.MemberNames;
import org.millwright.identity.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Phones of gates: enrolled by the guard who holds one, retired by an officer. */
@Controller
class DeviceController {

    private final GateDevices devices;
    private final Gates gates;
    private final Bundles bundles;
    private final MemberNames names;

    DeviceController(GateDevices devices, Gates gates, Bundles bundles, MemberNames names) {
        this.devices = devices;
        this.gates = gates;
        this.bundles = bundles;
        this.names = names;
    }

    /** What a phone keeps from then on. @param anchors base64 of the public keys by which it checks bundles */
    private record Enrolled(UUID device, UUID gate, String gateName, String asks, String phone, List<String> anchors) {}

    @GetMapping("/gates/devices")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer list(CurrentUser user) {
        var all = devices.listDevices();
        var people = names.namesOf(all.stream().map(GateDevice::enrolledBy).distinct().toList());
        var named = gates.listGates().stream().collect(Collectors.toMap(gate -> gate.id(), gate -> gate));
        return Answer.page("checkpoint/devices", new DevicesPage(all, named, people, devices.clockTolerance(), GateController.keeps(user)));
    }

    @PostMapping("/checkpoint/devices")
    @Allowed(value = Role.GUARD, scope = "checkpoint:scan")
    Answer enrol(CurrentUser user, @Input EnrolForm form) {
        var id = Typed.filter(Typed.text(form.gate()));
        if (id == null) throw new NotFound("gate");
        var gate = gates.getGate(id);
        var name = Typed.text(form.name());
        if (name.isEmpty() || name.length() > 60) throw new Refusal(422, "checkpoint.refusal.device-name", name.length(), 60);
        var device = devices.enrol(user, gate, name, bytes(Typed.text(form.publicKey())), bytes(Typed.text(form.signature())));
        var anchors = bundles.anchors().stream().map(Base64.getEncoder()::encodeToString).toList();
        return Answer.created("/checkpoint").with(new Enrolled(device.id(), gate.id(), gate.name(), gate.asks().name(), gate.phone(), anchors));
    }

    @PostMapping("/gates/devices/{id}/retirement")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer retire(CurrentUser user, @PathVariable UUID id) {
        var device = devices.getDevice(id);
        devices.retire(user, id);
        return Answer.done("/gates/devices").with(Map.of("device", id)).say("checkpoint.done.device-retired", device.name());
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new Refusal(422, "checkpoint.refusal.device-key");
        }
    }
}
