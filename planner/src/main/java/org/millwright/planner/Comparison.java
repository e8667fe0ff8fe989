package org.millwright.planner;

import java.util.List;
import org.millwright.planner.criterion.CriterionCode;

/**
 * Why one crew stands before another: the difference of their points.
 *
 * @param crewId       the one
 * @param otherCrewId  the other
 * @param tenths       score of the one minus score of the other, in tenths of a point
 * @param differences  by criterion, largest lead first, largest arrear last; those without difference left out
 */
public record Comparison(String crewId, String otherCrewId, int tenths, List<Difference> differences) {

    public record Difference(CriterionCode criterion, int tenths) {
    }
}
