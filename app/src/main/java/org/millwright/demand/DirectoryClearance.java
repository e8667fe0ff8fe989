package org.millwright.demand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.StaleAfter;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Answers from the crew's control status as last stated while entry is controlled; knows of no levels, so a supposed one only means that it is. */
@Component
@Fallback
class DirectoryClearance implements CrewClearance {

    /** The one the ranking goes by: while it says no, no control level is in force and everybody may come. */
    private static final String CONTROLLED_SETTING = "ranking.entry-controlled";

    private final Crews crews;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    DirectoryClearance(Crews crews, ZoneSettings settings, Zones zones, Clock clock) {
        this.crews = crews;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Clearance> clearancesOf(Collection<UUID> crewIds, UUID siteId, @Nullable String level) {
        var now = clock.instant();
        var today = zones.currentZone().dayOf(now);
        boolean controlled = level != null || controlled(today);
        var staleAfter = StaleAfter.of(settings, today);
        return crews.listCrews(List.copyOf(crewIds)).stream().collect(Collectors.toMap(Crew::id, crew -> clearance(crew, controlled, staleAfter, now)));
    }

    private static Clearance clearance(Crew crew, boolean controlled, StaleAfter staleAfter, Instant now) {
        var stated = crew.clearance();
        if (!controlled) return new Clearance(Verdict.CLEARED, now, stated == null ? null : stated.statedAt(), false, false, null);
        if (stated == null) return new Clearance(Verdict.UNKNOWN, null, null, true, false, null);
        boolean stale = staleAfter.controlStale(stated.statedAt(), now);
        boolean split = stated.splitShiftNeeded();
        var until = split ? stated.splitShiftUntil() : null;
        return switch (stated.status()) {
            case CLEAR -> new Clearance(Verdict.CLEARED, now, stated.statedAt(), stale, split, until);
            case CLEAR_FROM -> new Clearance(Verdict.CLEARED_FROM, stated.clearFrom(), stated.statedAt(), stale, split, until);
            case SUSPENDED -> new Clearance(Verdict.SUSPENDED, null, stated.statedAt(), stale, split, until);
        };
    }

    private boolean controlled(LocalDate today) {
        return settings.findSetting(CONTROLLED_SETTING, today).map(Boolean::parseBoolean).orElse(true);
    }
}
