package org.millwright.checkpoint.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.GateAlert;
import org.millwright.checkpoint.GateAlerts;
import org.millwright.checkpoint.Gates;
import org.millwright.checkpoint.PassSearch;
import org.millwright.checkpoint.Scans;
import org.millwright.home.WaitingSource;
import org.millwright.identity.CurrentUser;
import org.millwright.identity.Role;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Alerts wait for the officer; a pass that is good now is one tap away for who carries it. */
@Component
class CheckpointWaiting implements WaitingSource {

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final int MOST_NAMED = 4;

    private final GateAlerts alerts;
    private final Gates gates;
    private final PassSearch passes;
    private final Scans scans;
    private final Zones zones;
    private final Clock clock;

    CheckpointWaiting(GateAlerts alerts, Gates gates, PassSearch passes, Scans scans, Zones zones, Clock clock) {
        this.alerts = alerts;
        this.gates = gates;
        this.passes = passes;
        this.scans = scans;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waitingFor(CurrentUser user, int limit) {
        return switch (user.role()) {
            case ZONE_OFFICER -> forOfficer(limit);
            case GUARD -> forGuard();
            case CREW_LEAD, MEMBER, DRIVER -> passes.listOwn(user).stream().filter(pass -> pass.holder() != null && pass.holder().equals(user.accountId())).limit(Math.min(limit, 2))
                    .map(pass -> new Waiting(null, "checkpoint.state." + pass.state(clock.instant()), PassLook.of(pass.state(clock.instant())), "checkpoint.waiting.pass", pass.content().place(), "checkpoint.waiting.pass.note",
                            List.of(UNTIL.format(pass.until().atZone(zones.currentZone().timeZone()))), "checkpoint.waiting.pass.do", "/my-passes/" + pass.id())).toList();
            default -> List.of();
        };
    }

    @Override
    public List<Figure> figuresFor(CurrentUser user) {
        if (!user.is(Role.ZONE_OFFICER)) return List.of();
        var zone = zones.currentZone();
        var today = zone.dayOf(clock.instant()).atStartOfDay(zone.timeZone()).toInstant();
        return List.of(new Figure(60, "checkpoint.figure.scans", Long.toString(scans.countSince(today)), "checkpoint.figure.scans.note", List.of(passes.countLive()), "/gates/scans"));
    }

    private List<Waiting> forGuard() {
        var open = gates.listOpen();
        if (open.isEmpty()) return List.of();
        var names = open.stream().limit(MOST_NAMED).map(Gate::name).collect(Collectors.joining(" · "));
        return List.of(new Waiting(null, "checkpoint.nav.gate", "checkpoint.waiting.scan", names, "checkpoint.waiting.scan.note", List.of(), "checkpoint.app.start", "/checkpoint"));
    }

    private List<Waiting> forOfficer(int limit) {
        var open = alerts.listOpen(limit);
        var names = gates.byId(open.stream().map(GateAlert::gateId).distinct().toList()).values().stream().collect(Collectors.toMap(Gate::id, Gate::name));
        return open.stream().map(alert -> new Waiting(alert.raisedAt(), "checkpoint.alert.open", "checkpoint.waiting.alert", names.getOrDefault(alert.gateId(), "–"),
                "checkpoint.alert." + alert.kind(), List.of(), "checkpoint.waiting.alert.do", "/gates/alerts")).toList();
    }
}
