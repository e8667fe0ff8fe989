package org.millwright.planning;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What people do to drafts; all of it is audited, and none of it concerns anybody before it is published. */
public sealed interface PlanEvent extends Audited {

    UUID planId();

    record DraftBegun(UUID zoneId, UUID planId, String name) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.begun", "plan", planId, Map.of("name", name)); }
    }

    record DraftDiscarded(UUID zoneId, UUID planId) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.discarded", "plan", planId); }
    }

    record PackageMoved(UUID zoneId, UUID planId, UUID packageId, UUID crewId, String starts) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.moved", "plan", planId, Map.of("package", packageId, "crew", crewId, "starts", starts)); }
    }

    record PinReleased(UUID zoneId, UUID planId, UUID packageId) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.pin-released", "plan", planId, Map.of("package", packageId)); }
    }

    record EditMade(UUID zoneId, UUID planId, UUID editId, String kind) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.supposed", "plan", planId, Map.of("edit", editId, "kind", kind)); }
    }

    record EditDropped(UUID zoneId, UUID planId, UUID editId) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.supposition-dropped", "plan", planId, Map.of("edit", editId)); }
    }

    record RunAsked(UUID zoneId, UUID planId, UUID runId, int seconds) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.run-started", "plan", planId, Map.of("run", runId, "seconds", seconds)); }
    }

    record RunStopped(UUID zoneId, UUID planId, UUID runId) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.run-stopped", "plan", planId, Map.of("run", runId)); }
    }

    record Rebased(UUID zoneId, UUID planId, UUID baseId) implements PlanEvent {
        @Override public Deed deed() { return new Deed("plan.rebased", "plan", planId, Map.of("base", baseId)); }
    }
}
