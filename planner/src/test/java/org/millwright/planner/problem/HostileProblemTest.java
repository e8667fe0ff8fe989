package org.millwright.planner.problem;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** So that what a plan costs never overflows. */
    @Test
    void lateness_can_be_counted() {
        Crew crew = new Crew("c", job("a").site(), new Installer("i", List.of(), List.of(), ServiceArea.EVERYWHERE, List.of()), List.of(),
                new Capacity(WorkCalendar.of(new Interval(0, 1_000_000_000)), List.of(), 0), ControlStatus.MISSING, TrackRecord.NONE);
        WorkPackage wide = WorkPackage.of(job("a").withWindows(List.of(new Interval(0, 1_000_000_000)))).withDue(1).withWeight(1_000);
        List<WorkPackage> many = IntStream.range(0, 120).mapToObj(i -> wide.withJob(job("a" + i).withWindows(wide.job().windows()))).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> new Problem(List.of(crew), many, Context.at(0)))
                .withMessage("Problem: lateness that its packages can come to, times their weights, is 4999999995000, must be from 0 to 4000000000000");
        assertThatCode(() -> new Problem(List.of(crew), many.subList(0, 4), Context.at(0))).doesNotThrowAnyException();
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
