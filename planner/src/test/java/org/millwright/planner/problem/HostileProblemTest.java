package org.millwright.planner.problem;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostileProblemTest {

    private static Job job(String id, Predecessor... before) {
        return new Job(id, "acme", new Place(new Position(37.5, 121.4), "370612", ""), 60, Interval.OPEN_START,
                List.of(new Interval(0, 1_000)), Requirements.NONE, false).withPredecessors(List.of(before));
    }

    private static void refused(String message, WorkPackage... packages) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(List.of(), List.of(packages), Context.at(0)))
                .withMessage(message);
    }

    @Test
    void a_package_stands_once() {
        refused("Problem: packages names a twice", WorkPackage.of(job("a")), WorkPackage.of(job("a")));
    }

    @Test
    void what_comes_before_is_known() {
        refused("WorkPackage a: predecessors names nobody, must be a package of the problem",
                WorkPackage.of(job("a", new Predecessor("nobody", 0))));
    }

    @Test
    void nobody_waits_for_himself_by_way_of_others() {
        refused("WorkPackage a: predecessors lead in a circle, must lead to a package that waits for none",
                WorkPackage.of(job("first")), WorkPackage.of(job("a", new Predecessor("b", 0))),
                WorkPackage.of(job("b", new Predecessor("a", 0), new Predecessor("first", 0))));
    }

    @Test
    void only_and_never_make_sense() {
        refused("WorkPackage a: only names ghost, must be a crew of the problem",
                WorkPackage.of(job("a")).withOnly(Set.of("ghost")));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkPackage.of(job("a")).withOnly(Set.of("x")).withNever(Set.of("x")))
                .withMessage("WorkPackage a: only and never both name x");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkPackage.of(job("a")).withOnly(Set.of("x")).withCrews(2))
                .withMessage("WorkPackage a: only names 1, must name at least 2");
        assertThatIllegalArgumentException().isThrownBy(() -> WorkPackage.of(job("a")).withCrews(0))
                .withMessage("WorkPackage a: crews is 0, must be from 1 to 20");
    }
}
