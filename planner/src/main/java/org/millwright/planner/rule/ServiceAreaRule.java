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
    public boolean allows(Trial trial) {
        return trial.crew().installer().serviceArea().includes(trial.job().site());
    }

    @Override
    public List<Refusal> refusals(Trial trial) {
        ServiceArea area = trial.crew().installer().serviceArea();
        return allows(trial) ? List.of() : List.of(
                new Refusal.OutsideServiceArea(trial.job().id(), area, trial.job().site().division()));
    }
}
