package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.ServiceArea;

/** The installer serves the division in which the site lies. */
final class ServiceAreaRule implements Rule {

    @Override
    public RuleCode code() {
        return RuleCode.SERVICE_AREA;
    }

    @Override
    public List<Refusal> judge(Trial trial) {
        ServiceArea area = trial.crew().installer().serviceArea();
        return area.includes(trial.job().site()) ? List.of() : List.of(
                new Refusal.OutsideServiceArea(trial.job().id(), area, trial.job().site().division()));
    }
}
