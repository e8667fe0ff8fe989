package org.millwright.checkpoint.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.checkpoint.Gate;
import org.millwright.checkpoint.GateDevice;

/** @param people names of those who enrolled them */
public record DevicesPage(List<GateDevice> devices, Map<UUID, Gate> gates, Map<UUID, String> people, Duration clockTolerance, boolean keeps) {

    public boolean clockIsOff(GateDevice device) {
        return device.skewSeconds() != null && Math.abs(device.skewSeconds()) > clockTolerance.toSeconds();
    }
}
