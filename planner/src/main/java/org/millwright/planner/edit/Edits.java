package org.millwright.planner.edit;

import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;

/** Finds in a problem what an edit names, and puts something else in its place. */
final class Edits {

    private Edits() {
    }

    static Crew crew(String edit, Problem problem, String crewId) {
        return problem.findCrew(crewId).orElseThrow(() -> new IllegalArgumentException(
                edit + ": crewId is " + crewId + ", must be a crew of the problem"));
    }

    static WorkPackage what(String edit, Problem problem, String packageId) {
        return problem.findPackage(packageId).orElseThrow(() -> new IllegalArgumentException(
                edit + ": packageId is " + packageId + ", must be a package of the problem"));
    }

    static Problem change(Problem problem, String crewId, Crew other) {
        return problem.withCrews(problem.crews().stream().map(crew -> crew.id().equals(crewId) ? other : crew).toList());
    }

    static Problem change(Problem problem, String packageId, WorkPackage other) {
        return problem.withPackages(problem.packages().stream().map(each -> each.id().equals(packageId) ? other : each)
                .toList());
    }
}
