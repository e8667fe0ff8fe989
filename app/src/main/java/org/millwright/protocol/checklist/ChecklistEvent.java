package org.millwright.protocol.checklist;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/** What officers do with checklists. */
public sealed interface ChecklistEvent extends Audited {

    UUID checklistId();

    record Made(UUID zoneId, UUID checklistId, int items) implements ChecklistEvent {
        @Override public Deed deed() { return new Deed("checklist.made", "checklist", checklistId, Map.of("items", items)); }
    }

    record Changed(UUID zoneId, UUID checklistId, int version, int items) implements ChecklistEvent {
        @Override public Deed deed() { return new Deed("checklist.changed", "checklist", checklistId, Map.of("version", version, "items", items)); }
    }

    record Retired(UUID zoneId, UUID checklistId) implements ChecklistEvent {
        @Override public Deed deed() { return new Deed("checklist.retired", "checklist", checklistId); }
    }
}
