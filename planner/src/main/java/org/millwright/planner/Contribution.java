package org.millwright.planner;

import org.millwright.planner.criterion.CriterionCode;
import org.millwright.planner.criterion.Measure;

/**
 * What one criterion adds to a score.
 *
 * @param criterion    which
 * @param tenths       tenths of a point given, 0 to {@code weightTenths}
 * @param weightTenths tenths of a point there were to have
 * @param measure      what was found
 */
public record Contribution(CriterionCode criterion, int tenths, int weightTenths, Measure measure) {

    public double points() {
        return tenths / 10.0;
    }
}
