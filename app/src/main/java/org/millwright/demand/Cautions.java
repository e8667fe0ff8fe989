package org.millwright.demand;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.millwright.demand.Caution.Kind;
import org.millwright.demand.CrewClearance.Clearance;
import org.millwright.demand.CrewClearance.Verdict;
import org.millwright.directory.Crew;
import org.millwright.directory.Crews;
import org.millwright.directory.StaleAfter;
import org.millwright.tenancy.ZoneSettings;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** What is unknown or stale of crews that are about to be invited or engaged. The ranking says the same of those it ranks, from what it has in memory. */
@Component
public class Cautions {

    private final Crews crews;
    private final CrewClearance clearance;
    private final ZoneSettings settings;
    private final Zones zones;
    private final Clock clock;

    Cautions(Crews crews, CrewClearance clearance, ZoneSettings settings, Zones zones, Clock clock) {
        this.crews = crews;
        this.clearance = clearance;
        this.settings = settings;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * Crews of which all is known are missing.
     *
     * @param siteId where they would work; null in a draft, where nobody is asked yet
     */
    public Map<UUID, List<Caution>> of(Collection<UUID> crewIds, @Nullable UUID siteId) {
        if (crewIds.isEmpty() || siteId == null) return Map.of();
        var staleAfter = StaleAfter.of(settings, zones.currentZone().dayOf(clock.instant()));
        Map<UUID, List<Caution>> found = new HashMap<>();
        var clearances = clearance.clearancesOf(crewIds, siteId, null);
        for (var crew : crews.listCrews(List.copyOf(crewIds))) {
            List<Caution> cautions = new ArrayList<>();
            entry(clearances.get(crew.id()), cautions);
            capacity(crew, staleAfter, cautions);
            if (!cautions.isEmpty()) found.put(crew.id(), List.copyOf(cautions));
        }
        return found;
    }

    private static void entry(Clearance known, List<Caution> cautions) {
        if (known.verdict() == Verdict.UNKNOWN) cautions.add(new Caution(Kind.CONTROL_STATUS_MISSING, null));
        else if (known.stale()) cautions.add(new Caution(Kind.CONTROL_STATUS_STALE, known.statedAt()));
    }

    private void capacity(Crew crew, StaleAfter staleAfter, List<Caution> cautions) {
        var stated = crew.capacity();
        if (stated == null) cautions.add(new Caution(Kind.CAPACITY_NEVER_CONFIRMED, null));
        else if (staleAfter.capacityStale(stated.statedAt(), clock.instant())) cautions.add(new Caution(Kind.CAPACITY_STALE, stated.statedAt()));
    }
}
