package org.millwright.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.ServiceArea;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/** Random things happen to random zones: every replan holds, and a change is for the better exactly when the old would still hold. */
@Tag("slow")
class ChangesAgainstBruteForceTest {

    private static final Planner PLANNER = new Planner();

    @Test
    void whatever_happens_the_replan_holds_and_every_change_has_its_cause() {
        int better = 0;
        int forced = 0;
        for (long seed = 0; seed < 200; seed++) {
            Problem problem = RandomPackages.problem(seed);
            Plan today = PLANNER.plan(problem, Stop.AT_ONCE, seed);
            List<Edit> edits = edits(new Random(seed), problem, seed);
            WhatIf found = WhatIf.of(PLANNER, problem, today, edits, Stop.afterIterations(200), seed);
            assertThat(PlanChecker.faults(found.problem(), found.then(), GreatCircle.DEFAULT)).as("seed %d: %s", seed, edits).isEmpty();
            for (CausedChange caused : found.changes()) {
                String told = "seed " + seed + ", " + edits + ": " + ReasonText.of(caused);
                Optional<Plan> again = putBack(found.problem(), today, found.then(), caused);
                if (caused.cause() instanceof Cause.Better(var difference)) {
                    better++;
                    assertThat(PlanChecker.faults(found.problem(), again.orElseThrow(), GreatCircle.DEFAULT)).as(told).isEmpty();
                    assertThat(difference).as(told).isEqualTo(Appraisal.of(found.problem(), again.get(), today, GreatCircle.DEFAULT)
                            .minus(Appraisal.of(found.problem(), found.then(), today, GreatCircle.DEFAULT)));
                } else if (!(caused.cause() instanceof Cause.ServedNow || caused.cause() instanceof Cause.PackageNew
                        || caused.cause() instanceof Cause.Length)) {
                    forced++;
                    again.ifPresent(plan -> assertThat(PlanChecker.faults(found.problem(), plan, GreatCircle.DEFAULT)).as(told).isNotEmpty());
                }
            }
        }
        assertThat(better).as("changes for the better").isGreaterThan(5);
        assertThat(forced).as("changes that had to be").isGreaterThan(100);
    }

    /** The replan with the package as it was; none where crew or package is gone or the crew has no such hours any more. */
    private static Optional<Plan> putBack(Problem problem, Plan today, Plan then, CausedChange caused) {
        Optional<WorkPackage> what = problem.findPackage(caused.change().packageId());
        List<Assignment> again = new ArrayList<>();
        for (Assignment each : today.of(caused.change().packageId())) {
            Optional<Crew> crew = problem.findCrew(each.crewId());
            Optional<Interval> span = what.isEmpty() || crew.isEmpty() ? Optional.empty()
                    : what.get().spanOf(crew.get(), each.span().startMinute());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            again.add(new Assignment(each.packageId(), each.crewId(), span.get()));
        }
        return Optional.of(then.with(caused.change().packageId(), again));
    }

    private static List<Edit> edits(Random random, Problem problem, long seed) {
        long now = problem.context().nowMinute();
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String crew = problem.crews().get(random.nextInt(problem.crews().size())).id();
            String what = problem.packages().get(random.nextInt(problem.packages().size())).id();
            long later = now + random.nextInt(1, 40) * RandomZone.DAY;
            edits.add(switch (random.nextInt(7)) {
                case 0 -> new Edit.CrewOut(crew, now, random.nextBoolean() ? later : Interval.OPEN_END);
                case 1 -> new Edit.CrewOut(crew, later, later + 5 * RandomZone.DAY);
                case 2 -> new Edit.LevelRaised(ServiceArea.of(random.nextBoolean() ? "3706" : "3702"), random.nextBoolean() ? now : later,
                        random.nextBoolean() ? later + 20 * RandomZone.DAY : Interval.OPEN_END);
                case 3 -> new Edit.Wanted(WorkPackage.of(new RandomZone(seed).job("wanted" + i)));
                case 4 -> new Edit.CrewJoined(joined("joined" + i, problem.crews().getFirst()));
                case 5 -> new Edit.Locked(what, Set.of(crew), random.nextBoolean() ? later + 600 : Interval.OPEN_START);
                default -> new Edit.Delayed(what, later);
            });
        }
        return edits;
    }

    private static Crew joined(String id, Crew like) {
        return new Crew(id, like.base(), like.installer(), like.members(), like.capacity(), like.controlStatus(), like.trackRecord());
    }
}
