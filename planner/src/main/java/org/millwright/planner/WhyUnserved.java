package org.millwright.planner;

import java.util.List;
import java.util.Optional;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Bound;
import org.millwright.planner.problem.Predecessor;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.travel.TravelTimes;

/**
 * Why a plan leaves a package to nobody.
 *
 * @param what        the package
 * @param undoneBefore packages before it that nobody does either
 * @param notAllowed  crews that the package itself keeps out
 * @param keptApart   crews that the rules would let, but they would share the site with others while one must be alone
 * @param answer      every crew that the package does not keep out, with what the plan has it do taken as booked: ranked
 *                    where the rules let it, else with the rules in its way; {@code refusedBy} counts them by rule
 */
public record WhyUnserved(WorkPackage what, List<String> undoneBefore, List<String> notAllowed, List<String> keptApart,
                          Answer answer) {

    /** @throws IllegalArgumentException when the problem has no such package */
    public static WhyUnserved of(Problem problem, Plan plan, String packageId, TravelTimes travel) {
        Bound.present("WhyUnserved", "problem", problem);
        Bound.present("WhyUnserved", "plan", plan);
        Bound.present("WhyUnserved", "packageId", packageId);
        Bound.present("WhyUnserved", "travel", travel);
        Standing standing = new Standing(problem, plan, travel);
        return of(standing, standing.what("WhyUnserved", packageId));
    }

    static WhyUnserved of(Standing standing, WorkPackage what) {
        List<String> undone = what.isBegun(standing.now) ? List.of() : what.job().predecessors().stream()
                .map(Predecessor::jobId).filter(id -> standing.of(id).isEmpty()).toList();
        Bystanders bystanders = Bystanders.of(standing, what);
        return new WhyUnserved(what, undone, bystanders.notAllowed(), bystanders.keptApart(), bystanders.answer());
    }

    /**
     * The least change found that would let one more crew do it; empty when each has several rules in its way, or something
     * before it is undone. Worked out when asked for.
     */
    public Optional<LeastRemedy> remedy() {
        return undoneBefore.isEmpty() ? LeastRemedy.of(answer.exclusions()) : Optional.empty();
    }

    /** How many crews could do it as things stand: fewer than it needs, unless the plan was left before it was looked at. */
    public int ableCrews() {
        return answer.ranks().size() - keptApart.size();
    }
}
