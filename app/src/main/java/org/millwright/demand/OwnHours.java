package org.millwright.demand;

import java.util.List;
import java.util.UUID;
import org.millwright.demand.CrewAvailability.Interval;
import org.millwright.demand.CrewClearance.Clearance;

/** Which of its hours a crew may use at a site that local and outside crews have in turn (错时作业). */
public interface OwnHours {

    /** @param cleared the crew at this site, for how long it is in split shift there */
    List<Interval> within(List<Interval> shifts, UUID crewId, UUID siteId, Clearance cleared);
}
