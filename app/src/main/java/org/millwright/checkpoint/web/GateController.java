package org.millwright.checkpoint.web;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.checkpoint.Bundles;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.GateAlerts;
import org.millwright.checkpoint.GateDevices;
import org.millwright.checkpoint.Gates;
import org.millwright.directory.Site;
import org.millwright.directory.Sites;
import org.millwright.http.Answer;
import org.millwright.http.Input;
import org.millwright.http.Problems;
import org.millwright.identity.Allowed;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The zone's gates: opened, changed and closed by its officers. */
@Controller
class GateController {

    private static final int MOST_SITES = 500;

    private final Gates gates;
    private final GateDevices devices;
    private final GateAlerts alerts;
    private final Bundles bundles;
    private final Sites sites;
    private final Clock clock;

    GateController(Gates gates, GateDevices devices, GateAlerts alerts, Bundles bundles, Sites sites, Clock clock) {
        this.gates = gates;
        this.devices = devices;
        this.alerts = alerts;
        this.bundles = bundles;
        this.sites = sites;
        this.clock = clock;
    }

    static boolean keeps(CurrentUser user) {
        return user.is(Role.ZONE_OFFICER, Role.ADMINISTRATOR);
    }

    @GetMapping("/gates")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR, Role.LOGISTICS_OFFICER}, scope = "checkpoint:read")
    Answer list(CurrentUser user) {
        var all = gates.listGates();
        var named = sites.listSites(all.stream().map(Gate::site).filter(Objects::nonNull).distinct().toList()).stream().collect(Collectors.toMap(Site::id, Function.identity()));
        var byGate = devices.listDevices().stream().filter(device -> device.retiredAt() == null).collect(Collectors.groupingBy(device -> device.gateId()));
        return Answer.page("checkpoint/gates", new GatesPage(all, byGate, named, alerts.countOpen(), keeps(user)));
    }

    @GetMapping("/gates/new")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer blank() {
        return Answer.page("checkpoint/gateForm", page(null, GateForm.BLANK));
    }

    /** With its first gate a zone gets its keys, so that a phone can be enrolled at once. */
    @PostMapping("/gates")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer open(@Input GateForm form) {
        var problems = new Problems();
        var gate = read(Ids.next(), form, problems);
        if (gate.isEmpty()) return Answer.refused("checkpoint/gateForm", page(null, form), problems);
        gates.open(gate.get());
        bundles.refresh();
        return Answer.created("/gates").with(gate.get()).say("checkpoint.done.gate-opened", gate.get().name());
    }

    @GetMapping("/gates/{id}/edit")
    @Allowed({Role.ZONE_OFFICER, Role.ADMINISTRATOR})
    Answer edit(@PathVariable UUID id) {
        return Answer.page("checkpoint/gateForm", page(id, GateForm.of(gates.getGate(id))));
    }

    @PostMapping("/gates/{id}")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer change(@PathVariable UUID id, @Input GateForm form) {
        gates.getGate(id);
        var problems = new Problems();
        var gate = read(id, form, problems);
        if (gate.isEmpty()) return Answer.refused("checkpoint/gateForm", page(id, form), problems);
        gates.change(gate.get());
        return Answer.done("/gates").with(gate.get()).say("checkpoint.done.gate-changed", gate.get().name());
    }

    @PostMapping("/gates/{id}/closure")
    @Allowed(value = {Role.ZONE_OFFICER, Role.ADMINISTRATOR}, scope = "checkpoint:write")
    Answer close(@PathVariable UUID id) {
        var gate = gates.getGate(id);
        gates.close(gate);
        return Answer.done("/gates").say("checkpoint.done.gate-closed", gate.name());
    }

    private GateFormPage page(@Nullable UUID id, GateForm form) {
        return new GateFormPage(id, form, sites.listOpen(MOST_SITES));
    }

    private Optional<Gate> read(UUID id, GateForm form, Problems problems) {
        var typed = new Typed(problems);
        var name = typed.required("name", form.name(), 60);
        var kind = typed.choice("kind", form.kind(), Gate.Kind.class);
        var asks = typed.choice("asks", form.asks(), Gate.Asks.class);
        var phone = typed.matching("phone", form.phone(), "[0-9+ ()-]{3,40}", "checkpoint.input.phone", false);
        var site = kind == Gate.Kind.SITE ? site(form, problems) : null;
        return problems.any() || kind == null || asks == null ? Optional.empty() : Optional.of(new Gate(id, name, kind, asks, site, phone, clock.instant(), null));
    }

    private @Nullable UUID site(GateForm form, Problems problems) {
        var site = Typed.filter(Typed.text(form.site()));
        if (site != null && sites.findSite(site).isPresent()) return site;
        problems.add("site", form.site(), Typed.text(form.site()).isEmpty() ? "checkpoint.input.missing" : "checkpoint.input.choice", Typed.text(form.site()));
        return null;
    }
}
