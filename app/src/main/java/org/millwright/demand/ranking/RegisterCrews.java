package org.millwright.demand.ranking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.directory.CrewFacts;
import org.millwright.directory.Crews;
import org.millwright.directory.ZoneDays;
import org.millwright.planner.problem.Crew;
import org.millwright.tenancy.Zones;
import org.springframework.stereotype.Component;

/** Some crews as the register has them in the running transaction, for what decides and not only advises: nothing is remembered. */
@Component
public class RegisterCrews {

    private final Crews crews;
    private final ZoneDays days;
    private final Zones zones;
    private final Clock clock;

    RegisterCrews(Crews crews, ZoneDays days, Zones zones, Clock clock) {
        this.crews = crews;
        this.days = days;
        this.zones = zones;
        this.clock = clock;
    }

    /**
     * By the engine's crew id, those at work.
     *
     * @param crews without those of which something is registered that cannot be judged
     */
    public record Read(Map<String, CrewFacts> facts, Map<String, Crew> crews) {}

    /** @param until the last day that will be asked about */
    public Read read(Collection<UUID> crewIds, LocalDate until) {
        var zone = zones.currentZone();
        var now = clock.instant();
        var today = zone.dayOf(now);
        var first = Horizon.firstDay(today);
        var last = Horizon.lastDay(today, until);
        var reader = new EngineCrews(zone, today, new Horizon(first, last, days.listDays(first, last), zone.timeZone()));
        Map<String, CrewFacts> facts = new LinkedHashMap<>();
        Map<String, Crew> engine = new LinkedHashMap<>();
        for (var each : crews.listFacts(List.copyOf(crewIds), now, today)) {
            if (!each.active()) continue;
            facts.put(each.crewId().toString(), each);
            reader.findCrew(each).ifPresent(crew -> engine.put(crew.id(), crew));
        }
        return new Read(facts, engine);
    }
}
