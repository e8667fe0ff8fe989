package org.millwright.planner.problem;

/**
 * The licence a job asks for.
 *
 * @param scope what must be covered
 * @param grade the lowest class that will do, 1 the highest: 2 accepts 1 and 2
 */
public record LicenceNeed(String scope, int grade) {

    public LicenceNeed {
        Bound.named("LicenceNeed", "scope", scope);
        Bound.within("LicenceNeed " + scope, "grade", grade, 1, 99);
    }

    /** Whether the licence is of the scope and high enough, whatever its validity. */
    public boolean metBy(Licence licence) {
        return licence.grade() <= grade && licence.scope().equals(scope);
    }
}
