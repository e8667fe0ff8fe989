package org.millwright.demand.ranking;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.millwright.planner.Roster;

/**
 * The crews of a zone as of one moment. A later moment has another one of these, so two that are the same object say the same.
 *
 * @param labels by crew id; may also know crews that are gone
 * @param reach  the last day for which shifts are known
 */
public record ZoneRoster(Roster roster, Map<String, CrewLabel> labels, LocalDate reach, ZoneId timeZone) {

    public CrewLabel label(String crewId) {
        var label = labels.get(crewId);
        if (label == null) throw new IllegalArgumentException("no crew " + crewId);
        return label;
    }
}
