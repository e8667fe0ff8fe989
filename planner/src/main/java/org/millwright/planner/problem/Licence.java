package org.millwright.planner.problem;

/**
 * A company's licence (资质) to take on work of a kind.
 *
 * @param scope    what it covers, a code such as {@code mechanical-electrical}
 * @param grade    its class as a number, 1 the highest; classes A, B, C are 1, 2, 3
 * @param validity when it is valid
 */
public record Licence(String scope, int grade, Interval validity) {

    public Licence {
        Bound.named("Licence", "scope", scope);
        Bound.within("Licence " + scope, "grade", grade, 1, 99);
        Bound.present("Licence " + scope, "validity", validity);
    }
}
