package org.millwright.entry;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** Somebody asked to decide against the rules, or the second person answered. */
public record OverrideHandled(UUID zoneId, UUID filingId, Step step, boolean admit, String reason) implements Audited {

    public enum Step {
        ASKED("override.asked"), AGREED("override.agreed"), DECLINED("override.declined");

        private final String action;

        Step(String action) {
            this.action = action;
        }
    }

    @Override
    public Deed deed() {
        return new Deed(step.action, "filing", filingId, Map.of("admit", admit));
    }
}
