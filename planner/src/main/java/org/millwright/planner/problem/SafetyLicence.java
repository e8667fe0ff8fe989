package org.millwright.planner.problem;

/**
 * A company's work-safety licence (安全生产许可证).
 *
 * @param validity when it is valid
 */
public record SafetyLicence(Interval validity) {

    public SafetyLicence {
        Bound.present("SafetyLicence", "validity", validity);
    }
}
