package org.millwright.protocol.checklist;

import java.util.Map;
import java.util.UUID;
import org.millwright.audit.Audited;

/** What officers do with checklists. */
public sealed interface ChecklistEvent extends Audited {

    UUID checklistId();

    @Override
    default UUID subjectId() {
        return checklistId();
    }

    @Override
    default String subjectType() {
        return "checklist";
    }

    record Made(UUID zoneId, UUID checklistId, int items) implements ChecklistEvent {
        @Override public String action() { return "checklist.made"; }
        @Override public Map<String, Object> details() { return Map.of("items", items); }
    }

    record Changed(UUID zoneId, UUID checklistId, int version, int items) implements ChecklistEvent {
        @Override public String action() { return "checklist.changed"; }
        @Override public Map<String, Object> details() { return Map.of("version", version, "items", items); }
    }

    record Retired(UUID zoneId, UUID checklistId) implements ChecklistEvent {
        @Override public String action() { return "checklist.retired"; }
    }
}
