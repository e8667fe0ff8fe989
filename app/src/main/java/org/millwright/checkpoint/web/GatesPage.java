package org.millwright.checkpoint.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.GateDevice;
import org.millwright.directory.Site;

/** @param alerts that stand open */
public record GatesPage(List<Gate> gates, Map<UUID, List<GateDevice>> devices, Map<UUID, Site> sites, long alerts, boolean keeps) {

    public List<GateDevice> devicesOf(Gate gate) {
        return devices.getOrDefault(gate.id(), List.of());
    }
}
