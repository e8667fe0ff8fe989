package org.millwright.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.millwright.tenancy.ZoneSettings;

/** After how many days without a word what a crew stated counts as stale; the zone decides. What was never stated is stale too. */
public record StaleAfter(int capacityDays, int controlDays) {

    public static final String CAPACITY_SETTING = "capacity.stale-days";
    public static final String CONTROL_SETTING = "control.stale-days";

    public static StaleAfter of(ZoneSettings settings, LocalDate day) {
        return new StaleAfter(settings.intSetting(CAPACITY_SETTING, day, 14), settings.intSetting(CONTROL_SETTING, day, 3));
    }

    /** What was stated before this instant is stale at {@code now}. */
    public Instant capacityCutoff(Instant now) {
        return now.minus(Duration.ofDays(capacityDays));
    }

    public Instant controlCutoff(Instant now) {
        return now.minus(Duration.ofDays(controlDays));
    }

    public boolean capacityStale(@Nullable Instant statedAt, Instant now) {
        return statedAt == null || statedAt.isBefore(capacityCutoff(now));
    }

    public boolean controlStale(@Nullable Instant statedAt, Instant now) {
        return statedAt == null || statedAt.isBefore(controlCutoff(now));
    }
}
