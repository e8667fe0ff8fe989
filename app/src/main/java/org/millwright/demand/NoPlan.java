package org.millwright.demand;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Where nothing is planned, nothing is known of it. */
@Component
@Fallback
class NoPlan implements PlannedWork {

    @Override
    public List<Planned> listPlanned(UUID demandId) {
        return List.of();
    }

    @Override
    public Map<UUID, List<Wanted>> listWantedElsewhere(Collection<UUID> crewIds, UUID demandId) {
        return Map.of();
    }
}
