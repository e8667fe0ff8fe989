package org.millwright.planning;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What people do to drafts; all of it is audited, and none of it concerns anybody before it is published. */
public sealed interface PlanEvent extends Audited {

    UUID planId();

    @Override
    default String subjectType() {
        return "plan";
    }

    @Override
    default UUID subjectId() {
        return planId();
    }

    record DraftBegun(UUID zoneId, UUID planId, String name) implements PlanEvent {
        @Override public String action() { return "plan.begun"; }
        @Override public Map<String, Object> details() { return Map.of("name", name); }
    }

    record DraftDiscarded(UUID zoneId, UUID planId) implements PlanEvent {
        @Override public String action() { return "plan.discarded"; }
    }

    record PackageMoved(UUID zoneId, UUID planId, UUID packageId, UUID crewId, String starts) implements PlanEvent {
        @Override public String action() { return "plan.moved"; }
        @Override public Map<String, Object> details() { return Map.of("package", packageId, "crew", crewId, "starts", starts); }
    }

    record PinReleased(UUID zoneId, UUID planId, UUID packageId) implements PlanEvent {
        @Override public String action() { return "plan.pin-released"; }
        @Override public Map<String, Object> details() { return Map.of("package", packageId); }
    }

    record EditMade(UUID zoneId, UUID planId, UUID editId, String kind) implements PlanEvent {
        @Override public String action() { return "plan.supposed"; }
        @Override public Map<String, Object> details() { return Map.of("edit", editId, "kind", kind); }
    }

    record EditDropped(UUID zoneId, UUID planId, UUID editId) implements PlanEvent {
        @Override public String action() { return "plan.supposition-dropped"; }
        @Override public Map<String, Object> details() { return Map.of("edit", editId); }
    }

    record RunAsked(UUID zoneId, UUID planId, UUID runId, int seconds) implements PlanEvent {
        @Override public String action() { return "plan.run-started"; }
        @Override public Map<String, Object> details() { return Map.of("run", runId, "seconds", seconds); }
    }

    record RunStopped(UUID zoneId, UUID planId, UUID runId) implements PlanEvent {
        @Override public String action() { return "plan.run-stopped"; }
        @Override public Map<String, Object> details() { return Map.of("run", runId); }
    }

    record Rebased(UUID zoneId, UUID planId, UUID baseId) implements PlanEvent {
        @Override public String action() { return "plan.rebased"; }
        @Override public Map<String, Object> details() { return Map.of("base", baseId); }
    }
}
