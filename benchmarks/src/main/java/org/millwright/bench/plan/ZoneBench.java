package org.millwright.bench.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.millwright.bench.Options;
import org.millwright.planner.Planner;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Change;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/**
 * {@code ./bench zone [--seconds 15] [--size 150:600]}: the day-to-day of a made-up zone: a first plan, a good one, one new demand, one crew
 * out. Every plan is checked.
 */
public final class ZoneBench {

    private ZoneBench() {
    }

    public static void main(String[] arguments) {
        Options options = Options.of(arguments, "seconds", "size");
        System.out.println("zone,step,cpu_ms,unserved_weight,late_minutes,changes,people_across,metres,most_awards,checked");
        for (String size : options.text("size", "150:600").split(",")) {
            if (!size.matches("\\d{1,5}:\\d{1,6}")) {
                throw new IllegalArgumentException("--size names " + size + ", must be CREWS:PACKAGES such as 150:600");
            }
            int crews = Integer.parseInt(size.split(":")[0]);
            int packages = Integer.parseInt(size.split(":")[1]);
            MadeUpZone zone = new MadeUpZone(1);
            run(size, zone.problem(crews, packages), zone, options.numbers("seconds", "15"));
        }
    }

    private static void run(String size, Problem problem, MadeUpZone zone, int[] seconds) {
        new Planner().plan(problem, Stop.afterIterations(200), 1);      // so that the first plan is not the compiler's
        Plan first = step(size, "first", problem, Plan.EMPTY, Stop.afterIterations(1));
        Plan good = first;
        for (int budget : seconds) {
            good = step(size, "plan " + budget + " s", problem, Plan.EMPTY,
                    Stop.after(Duration.ofSeconds(budget), CpuClock::nanos));
        }
        Problem more = zone.withOneMore(problem);
        step(size, "one more package", more, good, Stop.afterIterations(1));
        Problem fewer = new Problem(problem.crews().subList(1, problem.crews().size()), zone.without(problem.packages(),
                problem.crews().getFirst().id()), problem.context());
        Plan without = step(size, "one crew out", fewer, good, Stop.after(Duration.ofMillis(1_500), CpuClock::nanos));
        System.err.printf("%s: %d packages of the crew that is out, %d packages changed crew%n", size,
                good.byCrew(problem.crews().getFirst().id()).size(),
                Change.between(good, without).stream().filter(Change::isOfCrew).count());
    }

    private static Plan step(String size, String name, Problem problem, Plan before, Stop stop) {
        long begun = CpuClock.nanos();
        Plan plan = new Planner().replan(problem, before, stop, 1);
        double millis = CpuClock.secondsSince(begun) * 1_000;
        List<String> faults = PlanChecker.faults(problem, plan, GreatCircle.DEFAULT);
        faults.stream().limit(5).forEach(System.err::println);
        Worth worth = Appraisal.of(problem, plan, before, GreatCircle.DEFAULT);
        System.out.printf(Locale.ROOT, "%s,%s,%.0f,%d,%d,%d,%d,%d,%d,%s%n", size, name, millis, worth.unservedWeight(),
                worth.latenessMinutes(), worth.changes(), worth.peopleAcrossRegions(), worth.distanceMetres(),
                worth.mostAwards(), faults.isEmpty() ? "ok" : "wrong");
        return plan;
    }
}
