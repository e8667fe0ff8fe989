package org.millwright.bench.plan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ./bench plan}: every file by every engine, one CSV line each and the means at the end. With {@code --out} each
 * solution is written, and a run that stands in its table already is not made again.
 */
public final class PlanBench {

    private static final String HEADER = "instance,engine,cost,vehicles,gap_percent,seconds,iterations,checked,seed,note";

    private static final int COLUMNS = HEADER.split(",").length;

    private final PlanOptions options;
    private final BestKnown bestKnown;
    private final PrintStream csv;
    private final Map<String, List<Double>> gaps = new LinkedHashMap<>();

    private final Map<String, Integer> wrong = new LinkedHashMap<>();

    PlanBench(PlanOptions options, BestKnown bestKnown, PrintStream csv) {
        this.options = options;
        this.bestKnown = bestKnown;
        this.csv = csv;
    }

    public static void main(String[] arguments) throws Exception {
        PlanOptions options;
        try {
            options = PlanOptions.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench plan: " + wrong.getMessage());
            System.exit(2);
            return;
        }
        PrintStream csv = System.out;
        System.setOut(System.err); // for whatever a library prints
        System.setProperty("logback.configurationFile", "org/millwright/bench/plan/logback.xml");
        try {
            new PlanBench(options, BestKnown.read(options.data()), csv).run();
        } catch (IllegalArgumentException wrong) {
            System.err.println("bench plan: " + wrong.getMessage());
            System.exit(2);
        }
    }

    /** @throws IllegalArgumentException when a file holds no instance of the format, before anything has been run */
    void run() throws Exception {
        List<Instance> instances = new ArrayList<>();
        for (Path file : options.files()) {
            instances.add(options.format().read(file));
        }
        csv.println(HEADER);
        for (Instance instance : instances) {
            for (Engine engine : options.engines()) {
                if (engine.takes(instance)) {
                    line(instance, engine);
                } else {
                    csv.println(instance.name() + "," + engine.name() + ",,,,,,not taken," + options.seed() + ",");
                }
            }
        }
        gaps.forEach((engine, all) -> csv.printf(Locale.ROOT, "mean,%s,,,%.3f,,,worst %.3f of %d,%d,%s%n", engine,
                all.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN),
                all.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN), all.size(), options.seed(),
                wrong.containsKey(engine) ? wrong.get(engine) + " wrong left out" : ""));
    }

    private void line(Instance instance, Engine engine) throws Exception {
        String key = instance.name() + "," + engine.name() + ",";
        String line = done(key);
        if (line == null) {
            line = solve(instance, engine);
            keep(line);
        }
        csv.println(line);
        String[] cells = line.split(",", -1);
        if (cells[7].equals("wrong")) {
            wrong.merge(engine.name(), 1, Integer::sum);
        } else if (!cells[4].isEmpty()) {
            gaps.computeIfAbsent(engine.name(), name -> new ArrayList<>()).add(Double.valueOf(cells[4]));
        }
    }

    /** What a killed run has left of its last line is ended first, and counts for nothing. */
    private void keep(String line) throws IOException {
        if (options.out() == null) {
            return;
        }
        Files.createDirectories(options.out());
        String before = Files.exists(options.table()) ? Files.readString(options.table()) : HEADER + "\n";
        Files.writeString(options.table(), (Files.exists(options.table()) ? "" : before) + (before.endsWith("\n") ? "" : "\n") + line + "\n",
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private String done(String key) throws IOException {
        if (options.out() == null || !Files.exists(options.table())) {
            return null;
        }
        return Files.readAllLines(options.table()).stream().filter(each -> each.startsWith(key) && each.split(",", -1).length == COLUMNS).findFirst().orElse(null);
    }

    private String solve(Instance instance, Engine engine) throws Exception {
        Outcome outcome = onThreadOfItsOwn(() -> engine.solve(instance, Duration.ofSeconds(options.seconds()), options.seed()));
        Finding finding = switch (instance) {
            case RoutingInstance routing -> RoutingCheck.of(routing, outcome);
            case HomeCareInstance homeCare -> HomeCareCheck.of(homeCare, outcome);
            case ZoneInstance zone -> ZoneCheck.of(zone, outcome);
        };
        finding.faults().forEach(fault -> System.err.println(instance.name() + "," + engine.name() + ": " + fault));
        if (options.out() != null) {
            SolutionFile.write(options.out(), instance, engine.name(), outcome);
        }
        Double best = bestKnown.of(instance.name());
        return String.format(Locale.ROOT, "%s,%s,%.3f,%d,%s,%.1f,%d,%s,%d,%s", instance.name(), engine.name(), finding.cost(),
                finding.teams(), best == null ? "" : String.format(Locale.ROOT, "%.3f", (finding.cost() / best - 1) * 100),
                outcome.seconds(), outcome.iterations(), finding.faults().isEmpty() ? "ok" : "wrong", options.seed(), outcome.note());
    }

    /** So that its CPU clock counts nothing else. */
    private static Outcome onThreadOfItsOwn(java.util.concurrent.Callable<Outcome> work) throws Exception {
        var task = new java.util.concurrent.FutureTask<>(work);
        Thread thread = Thread.ofPlatform().name("engine").start(task);
        thread.join();
        return task.get();
    }
}
