package org.millwright.entry.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** The present as forms write it. */
@Component
class TypedNow {

    private final Zones zones;
    private final Clock clock;

    TypedNow(Zones zones, Clock clock) {
        this.zones = zones;
        this.clock = clock;
    }

    String text() {
        return clock.instant().atZone(zones.currentZone().timeZone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
