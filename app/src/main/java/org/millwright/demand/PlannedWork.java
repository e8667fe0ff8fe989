package org.millwright.demand;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.millwright.directory.Position;

/** What the zone's plan has for a demand and for crews: advice, which binds nobody. Answered by planning; without a plan there is none. */
public interface PlannedWork {

    /**
     * Who the plan would have do a package when.
     *
     * @param number of the plan
     * @param late   it would end past the package's window
     */
    record Planned(UUID packageId, UUID crewId, String crew, String installer, Instant starts, Instant ends, int number, boolean late) {}

    /** When a crew is wanted where: by the plan, or engaged already. */
    record Wanted(UUID packageId, Instant starts, Instant ends, Position site) {}

    /** By start; packages that are open no more left out. */
    List<Planned> listPlanned(UUID demandId);

    /** When and where crews are wanted by the plan or engaged, packages of one demand left out, in one query whatever their number; by crew. */
    Map<UUID, List<Wanted>> listWantedElsewhere(Collection<UUID> crewIds, UUID demandId);
}
