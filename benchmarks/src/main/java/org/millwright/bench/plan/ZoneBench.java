package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.millwright.bench.Options;
import org.millwright.planner.Desk;
import org.millwright.planner.Planner;
import org.millwright.planner.check.Appraisal;
import org.millwright.planner.check.PlanChecker;
import org.millwright.planner.edit.Edit;
import org.millwright.planner.goal.Goal;
import org.millwright.planner.goal.Worth;
import org.millwright.planner.plan.Change;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;
import org.millwright.planner.search.Progress;
import org.millwright.planner.stop.Stop;
import org.millwright.planner.travel.GreatCircle;

/**
 * {@code ./bench zone [--seconds 15] [--size 150:600]}: the day-to-day of a made-up zone: a first plan, a good one, new
 * demands one by one, one crew out. Every plan is checked. Several sizes show how time and memory grow. With
 * {@code --save DIR} the problems are written instead.
 */
public final class ZoneBench {

    private static final String HEADER = "zone,step,cpu_ms,iterations_s,heap_mb,served,late_minutes,crews_changed,"
            + "days_changed,hours_changed,people_across,metres,most_awards,cost,checked";
    private static final int DEMANDS = 21;

    private final String size;
    private final MadeUpZone zone = new MadeUpZone(1);
    private final Problem problem;

    private ZoneBench(String size) {
        this.size = size;
        problem = zone.problem(Integer.parseInt(size.split(":")[0]), Integer.parseInt(size.split(":")[1]));
    }

    public static void main(String[] arguments) throws IOException {
        try {
            measure(Options.of(arguments, "seconds", "size", "save"));
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench zone: " + wrong.getMessage());
            System.exit(2);
        }
    }

    private static void measure(Options options) throws IOException {
        String[] sizes = options.text("size", "150:600").split(",", -1);
        for (String size : sizes) {
            if (!size.matches("[1-9]\\d{0,4}:[1-9]\\d{0,5}")) {
                throw new IllegalArgumentException("--size names " + size + ", must be CREWS:PACKAGES such as 150:600, at least 1 of each");
            }
        }
        String seconds = options.text("seconds", "15");
        if (!seconds.matches("[1-9]\\d{0,4}(,[1-9]\\d{0,4})*")) {
            throw new IllegalArgumentException("--seconds is " + seconds + ", must be whole numbers from 1 to 99999 with commas between");
        }
        if (!options.text("save", "").isEmpty()) {
            save(sizes, Path.of(options.text("save", "")));
            return;
        }
        new Planner().plan(new ZoneBench("150:600").problem, Stop.afterIterations(500), 1); // the compiler's time is nobody's
        System.out.println(HEADER);
        for (String size : sizes) {
            new ZoneBench(size).run(options.numbers("seconds", "15"));
        }
    }

    /** Each problem as a file that {@code ./bench plan --format millwright} takes. */
    private static void save(String[] sizes, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String size : sizes) {
            Path file = folder.resolve("zone-" + size.replace(':', '-') + ".json");
            ZoneFile.write(file, new ZoneBench(size).problem);
            System.out.println(file);
        }
    }

    private void run(int[] seconds) {
        Desk desk = new Desk(new Planner(), problem, Plan.EMPTY);
        step("first", desk, Stop.AT_ONCE, stop -> new Planner().plan(problem, stop, 1));
        Plan good = Plan.EMPTY;
        for (int budget : seconds) {
            good = step("plan " + budget + " s", desk, Stop.after(Duration.ofSeconds(budget), CpuClock::nanos),
                    stop -> desk.replanned(stop, 1, Progress.NONE));
        }
        desk.accept(good).settled();
        demands(desk);
        crewOut(desk);
    }

    /** Each put into the plan that the one before has left. */
    private void demands(Desk desk) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < DEMANDS; i++) {
            WorkPackage wanted = zone.work(desk.problem().packages().size(), List.of());
            long begun = CpuClock.nanos();
            Plan plan = desk.happened(new Edit.Wanted(wanted)).settled();
            millis.add(CpuClock.secondsSince(begun) * 1_000);
            if (i == DEMANDS - 1) {
                Collections.sort(millis);
                line("one more package, median of " + DEMANDS, desk, plan, millis.get(DEMANDS / 2), 0);
                line("one more package, slowest", desk, plan, millis.getLast(), 0);
            }
            desk.accept(plan);
        }
    }

    private void crewOut(Desk desk) {
        String crew = problem.crews().getFirst().id();
        Plan before = desk.told();
        Plan without = step("one crew out", desk, Stop.after(Duration.ofMillis(1_500), CpuClock::nanos), stop ->
                desk.happened(new Edit.CrewOut(crew, 0, Interval.OPEN_END)).replanned(stop, 1, Progress.NONE));
        System.err.printf("%s: %d packages of the crew that is out, %d packages changed crew%n", size,
                before.byCrew(crew).size(), Change.between(before, without).stream().filter(Change::isOfCrew).count());
    }

    private Plan step(String name, Desk desk, Stop stop, Function<Stop, Plan> plan) {
        AtomicLong iterations = new AtomicLong();
        AtomicLong searching = new AtomicLong();
        long begun = CpuClock.nanos();
        Plan found = plan.apply(made -> {
            searching.compareAndSet(0, CpuClock.nanos());
            iterations.set(made);
            return stop.share(made);
        });
        double searched = CpuClock.secondsSince(searching.get());
        line(name, desk, found, CpuClock.secondsSince(begun) * 1_000, Math.round(iterations.get() / searched));
        return found;
    }

    private void line(String name, Desk desk, Plan plan, double millis, long iterationsPerSecond) {
        Problem now = desk.problem();
        List<String> faults = PlanChecker.faults(now, plan, GreatCircle.DEFAULT);
        faults.stream().limit(5).forEach(System.err::println);
        Worth worth = Appraisal.of(now, plan, desk.told(), GreatCircle.DEFAULT);
        System.out.printf(Locale.ROOT, "%s,%s,%.1f,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%d,%s%n", size, name, millis, iterationsPerSecond,
                heapMegabytes(), now.packages().size() - plan.unserved().size(), worth.latenessMinutes(), worth.changes(),
                worth.daysChanged(), worth.hoursChanged(), worth.peopleAcrossRegions(), worth.distanceMetres(), worth.mostAwards(),
                Goal.OF_A_ZONE.costOf(worth), faults.isEmpty() ? "ok" : "wrong");
    }

    /** What is held with the desk still open, garbage aside. */
    private static long heapMegabytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20;
    }
}
