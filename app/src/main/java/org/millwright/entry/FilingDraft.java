package org.millwright.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filing as somebody typed it: texts, complete or not, valid or not, so that nothing typed is ever lost. Days are {@code 2026-12-01}, moments
 * {@code 2026-12-01T08:00} in the zone's time, divisions six digits.
 *
 * @param memberIds of the crew's members that come; empty as long as nobody chose means all of them
 */
public record FilingDraft(@Nullable String siteId, @Nullable String crewId, @Nullable List<String> memberIds, @Nullable String origin, @Nullable String mode,
                          @Nullable String arrivesFrom, @Nullable String arrivesUntil, @Nullable String leavesAt, @Nullable String whyOutside,
                          @Nullable List<StopDraft> stops, @Nullable List<VehicleDraft> vehicles, @Nullable List<EquipmentDraft> equipment) {

    public static final FilingDraft EMPTY = new FilingDraft(null, null, List.of(), null, "road", null, null, null, null, List.of(StopDraft.EMPTY),
            List.of(VehicleDraft.EMPTY), List.of());

    public FilingDraft {
        memberIds = memberIds == null ? List.of() : memberIds;
        stops = stops == null ? List.of() : stops;
        vehicles = vehicles == null ? List.of() : vehicles;
        equipment = equipment == null ? List.of() : equipment;
    }

    public record StopDraft(@Nullable String division, @Nullable String fromDay, @Nullable String untilDay) {

        public static final StopDraft EMPTY = new StopDraft(null, null, null);
    }

    /** @param id of the filed vehicle this one goes on as, so that facts given of it stay with it */
    public record VehicleDraft(@Nullable String id, @Nullable String plate, @Nullable String seats, @Nullable String driver) {

        public static final VehicleDraft EMPTY = new VehicleDraft(null, null, "5", null);
    }

    public record EquipmentDraft(@Nullable String id, @Nullable String name, @Nullable String pieces, @Nullable String origin) {

        public static final EquipmentDraft EMPTY = new EquipmentDraft(null, null, "1", null);
    }

    public boolean untouched() {
        return siteId == null && crewId == null && origin == null && arrivesFrom == null && stops.isEmpty() && vehicles.isEmpty() && equipment.isEmpty();
    }

    FilingDraft withLists(List<StopDraft> stops, List<VehicleDraft> vehicles, List<EquipmentDraft> equipment) {
        return new FilingDraft(siteId, crewId, memberIds, origin, mode, arrivesFrom, arrivesUntil, leavesAt, whyOutside, stops, vehicles, equipment);
    }
}
