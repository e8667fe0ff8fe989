package org.millwright.checkpoint.web;

import java.util.Map;
import java.util.UUID;
import org.millwright.checkpoint.GateAlert;
import org.millwright.checkpoint.IssuedPass;
import org.millwright.http.Paged;

/** @param names of gates, devices and people */
public record AlertsPage(Paged<GateAlert> alerts, Map<UUID, String> names, Map<UUID, IssuedPass> passes, boolean keeps) {

    public String name(UUID id) {
        return names.getOrDefault(id, "–");
    }
}
