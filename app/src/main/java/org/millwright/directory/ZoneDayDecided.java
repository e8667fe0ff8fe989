package org.millwright.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.audit.Audited;
import org.millwright.audit.Deed;

/**
 * A day of the zone was declared a holiday or a make-up day, or its weekday again: everybody's working hours follow from it.
 *
 * @param kind null when it is its weekday again
 */
public record ZoneDayDecided(UUID zoneId, LocalDate day, ZoneDay.@Nullable Kind kind) implements Audited {

    @Override
    public Deed deed() {
        return new Deed("zone.day-decided", "zone", zoneId, kind == null ? Map.of("day", day.toString()) : Map.of("day", day.toString(), "kind", kind.name()));
    }
}
