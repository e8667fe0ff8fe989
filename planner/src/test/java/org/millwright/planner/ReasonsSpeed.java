package org.millwright.planner;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Context;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.stop.Stop;

/** How long explanations take at a zone's size; run by hand with the test classes on the path. Not a test: machines differ. */
public final class ReasonsSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ReasonsSpeed() {
    }

    public static void main(String[] args) {
        int crews = args.length > 0 ? Integer.parseInt(args[0]) : 150;
        int packages = args.length > 1 ? Integer.parseInt(args[1]) : 600;
        RandomZone zone = new RandomZone(1);
        Random random = new Random(1);
        List<Crew> all = zone.roster(crews).crews();
        List<WorkPackage> work = new ArrayList<>();
        for (int i = 0; i < packages; i++) {
            work.add(WorkPackage.of(zone.job("j" + i)).withCrews(random.nextInt(6) == 0 ? 2 : 1));
        }
        Problem problem = new Problem(all, work, Context.at(0));
        Planner planner = new Planner();
        Plan plan = planner.plan(problem, Stop.after(Duration.ofSeconds(3), System::nanoTime), 1);
        for (int round = 0; round < 3; round++) {
            Reasons reasons = Reasons.of(planner, problem, plan, Plan.EMPTY);
            timed("the first why", () -> reasons.why(plan.assignments().getFirst().packageId()));
            timed("all of " + (packages - plan.unserved().size()) + " whys", () -> work.forEach(each -> reasons.why(each.id())));
            timed("the first unserved", () -> reasons.unserved(plan.unserved().getFirst()));
            timed("all of " + plan.unserved().size() + " unserved", reasons::unserved);
            WhatIf[] found = new WhatIf[1];
            timed("a remedy for each", () -> plan.unserved().forEach(id -> reasons.unserved(id).remedy()));
            timed("what if, 1 s of search", () -> found[0] = WhatIf.of(planner, problem, plan, List.of(new Edit.CrewOut(
                    plan.assignments().getFirst().crewId(), 0, Interval.OPEN_END)), Stop.after(Duration.ofSeconds(1), System::nanoTime), 1));
            timed(found[0].changes().size() + " changes", () -> Reasons.of(planner, found[0].problem(), found[0].then(), plan).changes());
        }
    }

    private static void timed(String what, Runnable run) {
        long begun = THREADS.getCurrentThreadCpuTime();
        run.run();
        System.out.printf("%-30s %,9d µs of CPU%n", what, (THREADS.getCurrentThreadCpuTime() - begun) / 1_000);
    }
}
