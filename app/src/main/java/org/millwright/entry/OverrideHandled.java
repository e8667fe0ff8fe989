package org.millwright.entry;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** Somebody asked to decide against the rules, or the second person answered. */
public record OverrideHandled(UUID zoneId, UUID filingId, String step, boolean admit, String reason) implements Audited {

    @Override
    public String action() {
        return switch (step) {
            case "asked" -> "override.asked";
            case "agreed" -> "override.agreed";
            default -> "override.declined";
        };
    }

    @Override
    public String subjectType() {
        return "filing";
    }

    @Override
    public UUID subjectId() {
        return filingId;
    }

    @Override
    public Map<String, Object> details() {
        return Map.of("admit", admit, "reason", reason);
    }
}
