package org.millwright.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;

/**
 * A day of the zone was declared a holiday or a make-up day, or its weekday again: everybody's working hours follow from it.
 *
 * @param kind null when it is its weekday again
 */
public record ZoneDayDecided(UUID zoneId, LocalDate day, ZoneDay.@Nullable Kind kind) implements Audited {

    @Override
    public String action() {
        return "zone.day-decided";
    }

    @Override
    public String subjectType() {
        return "zone";
    }

    @Override
    public UUID subjectId() {
        return zoneId;
    }

    @Override
    public Map<String, Object> details() {
        return kind == null ? Map.of("day", day.toString()) : Map.of("day", day.toString(), "kind", kind.name());
    }
}
