package org.millwright.planner.goal;

import org.millwright.planner.problem.Bound;

/**
 * Fourth: under control it is people moving between regions that carries what is to be kept out, and each of them has to
 * be filed, tested and lodged. So persons are counted, not ways, once for each package that takes them to another city.
 *
 * @param perPerson sent to a site in another city
 */
public record MoveFewer(long perPerson) implements Aim {

    /** A person is worth 50 km, a crew of five a way of 250 km: local crews first, unless they would drive all day. */
    public static final MoveFewer USUAL = new MoveFewer(50_000);

    public MoveFewer {
        Bound.within("MoveFewer", "perPerson", perPerson, 0, 100_000);
    }

    @Override
    public GoalCode code() {
        return GoalCode.REGION;
    }

    @Override
    public long costOf(Worth worth) {
        return worth.peopleAcrossRegions() * perPerson;
    }
}
