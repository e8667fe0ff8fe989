package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** Reasons are worked out cleverly; here every other crew is put at every minute, and each plan counted anew. */
@Tag("slow")
class WhyAgainstBruteForceTest {

    private static final int SEEDS = 6;

    @Test
    void contributions_add_up_to_what_the_plan_is_worth() {
        Planner planner = new Planner();
        for (long seed = 0; seed < 40; seed++) {
            Problem problem = RandomPackages.problem(seed);
            Plan before = planner.plan(problem, Stop.afterIterations(1), seed + 7);
            Plan plan = planner.plan(problem, Stop.afterIterations(10), seed);
            Reasons reasons = Reasons.of(planner, problem, plan, before);
            Worth sum = Worth.NONE;
            for (WorkPackage each : problem.packages()) {
                for (Why why : reasons.why(each.id())) {
                    sum = sum.plus(why.contribution());
                }
            }
            for (String unserved : plan.unserved()) {
                sum = sum.plus(reasons.unservedWorth(unserved));
            }
            assertThat(sum).as("seed %d", seed).isEqualTo(Appraisal.of(problem, plan, before, GreatCircle.DEFAULT));
        }
    }

    @Test
    void second_best_is_the_best_other_crew_and_costs_what_it_says() {
        int found = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SmallZone zone = new SmallZone(seed);
            Reasons reasons = Reasons.of(SmallZone.PLANNER, zone.problem, zone.plan, zone.before);
            for (WorkPackage what : zone.problem.packages()) {
                for (Why why : reasons.why(what.id())) {
                    String told = "seed " + seed + ": " + ReasonText.of(why);
                    OptionalLong least = leastOtherCrew(zone, what, why.assignment());
                    assertThat(why.otherCrew().isPresent()).as(told).isEqualTo(least.isPresent());
                    why.otherCrew().ifPresent(other -> {
                        holds(zone, what, other, told);
                        assertThat(other.cost()).as(told).isEqualTo(least.orElseThrow());
                    });
                    found += why.otherCrew().isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(found).as("so that there is something to look at").isGreaterThan(SEEDS);
    }

    @Test
    void no_other_place_in_the_order_of_work_costs_less_than_the_other_time() {
        int found = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SmallZone zone = new SmallZone(seed);
            Reasons reasons = Reasons.of(SmallZone.PLANNER, zone.problem, zone.plan, zone.before);
            for (WorkPackage what : zone.problem.packages()) {
                for (Why why : reasons.why(what.id()).stream().limit(1).toList()) {
                    String told = "seed " + seed + ": " + ReasonText.of(why);
                    OptionalLong least = leastOtherOrder(zone, what);
                    assertThat(why.otherTime().isPresent() || least.isEmpty()).as(told).isTrue();
                    why.otherTime().ifPresent(other -> {
                        holds(zone, what, other, told);
                        assertThat(other.cost()).as(told).isLessThanOrEqualTo(least.orElse(Long.MAX_VALUE));
                    });
                    found += least.isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(found).as("so that there is something to look at").isPositive();
    }

    private static void holds(SmallZone zone, WorkPackage what, Alternative other, String told) {
        Plan then = zone.plan.with(what.id(), other.instead());
        assertThat(PlanChecker.faults(zone.problem, then, SmallProblem.TRAVEL)).as(told).isEmpty();
        Worth difference = difference(zone, then);
        assertThat(other.difference()).as(told).isEqualTo(difference);
        assertThat(other.cost()).as(told).isEqualTo(Goal.OF_A_ZONE.costOf(difference));
    }

    private static Worth difference(SmallZone zone, Plan then) {
        return Appraisal.of(zone.problem, then, zone.before, SmallProblem.TRAVEL)
                .minus(Appraisal.of(zone.problem, zone.plan, zone.before, SmallProblem.TRAVEL));
    }

    private static OptionalLong leastOtherCrew(SmallZone zone, WorkPackage what, Assignment one) {
        List<Assignment> now = zone.plan.of(what.id());
        List<Assignment> stay = now.stream().filter(each -> !each.equals(one)).toList();
        List<Plan> tried = new ArrayList<>();
        for (Crew crew : zone.problem.crews()) {
            if (now.stream().noneMatch(each -> each.crewId().equals(crew.id()))) {
                for (long minute = 0; minute < BruteForce.HORIZON; minute++) {
                    tryAt(zone, what, List.of(crew), minute, stay, tried);
                }
            }
        }
        return tried.stream().mapToLong(then -> Goal.OF_A_ZONE.costOf(difference(zone, then))).min();
    }

    private static OptionalLong leastOtherOrder(SmallZone zone, WorkPackage what) {
        List<Crew> crews = zone.plan.of(what.id()).stream().map(each -> zone.problem.findCrew(each.crewId()).orElseThrow()).toList();
        List<Plan> tried = new ArrayList<>();
        for (long minute = 0; minute < BruteForce.HORIZON; minute++) {
            tryAt(zone, what, crews, minute, List.of(), tried);
        }
        return tried.stream().filter(then -> crews.stream().anyMatch(crew -> !order(then, crew).equals(order(zone.plan, crew))))
                .mapToLong(then -> Goal.OF_A_ZONE.costOf(difference(zone, then))).min();
    }

    private static List<String> order(Plan plan, Crew crew) {
        return plan.byCrew(crew.id()).stream().map(Assignment::packageId).toList();
    }

    private static void tryAt(SmallZone zone, WorkPackage what, List<Crew> crews, long minute, List<Assignment> stay, List<Plan> tried) {
        List<Assignment> instead = new ArrayList<>(stay);
        for (Crew crew : crews) {
            long finish = what.calendarOf(crew).finishMinute(minute, what.job().workMinutes());
            if (finish > BruteForce.HORIZON || what.job().windows().stream().noneMatch(each -> each.covers(new Interval(minute, finish)))) {
                return;
            }
            instead.add(new Assignment(what.id(), crew.id(), new Interval(minute, finish)));
        }
        Plan then = zone.plan.with(what.id(), instead);
        if (PlanChecker.faults(zone.problem, then, SmallProblem.TRAVEL).isEmpty()) {
            tried.add(then);
        }
    }
}
