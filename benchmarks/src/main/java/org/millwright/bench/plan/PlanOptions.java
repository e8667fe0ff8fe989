package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The command line of {@code ./bench plan}.
 *
 * @param format  of the files
 * @param engines in the order they were named
 * @param seconds CPU time for each
 * @param seed    for each
 * @param seeds   how many searches of ours go side by side, from that seed on; more than one are timed by the wall clock
 * @param out     where solutions and the table go, or null
 * @param data    where the public data lie
 * @param files   at least one
 */
record PlanOptions(Format format, List<Engine> engines, int seconds, long seed, int seeds, Path out, Path data, List<Path> files) {

    enum Format {
        SOLOMON, HHCRSP, MILLWRIGHT;

        Instance read(Path file) throws IOException {
            return switch (this) {
                case SOLOMON -> RoutingInstance.read(file);
                case HHCRSP -> HomeCareInstance.read(file);
                case MILLWRIGHT -> ZoneInstance.read(file);
            };
        }
    }

    static PlanOptions of(String[] arguments) {
        Format format = Format.SOLOMON;
        List<Engine> engines = List.of(new MillwrightEngine());
        int seconds = 30;
        long seed = 1;
        int seeds = 1;
        Path out = null;
        Path data = Path.of(System.getProperty("millwright.data",
                System.getProperty("millwright.home", ".") + "/../shared/data"));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                files.add(existing(Path.of(arguments[i])));
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " has no value");
            }
            String value = arguments[++i];
            switch (arguments[i - 1]) {
                case "--format" -> format = format(value);
                case "--engine" -> engines = Arrays.stream(value.split(",", -1)).map(PlanOptions::engine).toList();
                case "--seconds" -> seconds = (int) number("--seconds", value, 1, 86_400);
                case "--seed" -> seed = number("--seed", value, Long.MIN_VALUE, Long.MAX_VALUE);
                case "--seeds" -> seeds = (int) number("--seeds", value, 1, 1_000);
                case "--out" -> out = folder(Path.of(value));
                default -> throw new IllegalArgumentException("unknown option " + arguments[i - 1]);
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no FILE given");
        }
        return new PlanOptions(format, beside(engines, seeds), seconds, seed, seeds, out, data, files);
    }

    private static List<Engine> beside(List<Engine> engines, int seeds) {
        if (seeds == 1) {
            return engines;
        }
        if (engines.size() > 1 || !(engines.getFirst() instanceof MillwrightEngine)) {
            throw new IllegalArgumentException("--seeds is " + seeds + ", must be 1 beside other engines: they search on one thread");
        }
        return List.of(new MillwrightEngine(seeds));
    }

    /** The table of what was run with these seconds and these seeds. */
    Path table() {
        return out.resolve("results-" + seconds + "s-seed" + seed + (seeds == 1 ? "" : "-" + seeds + "-seeds") + ".csv");
    }

    private static Path existing(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("no such file: " + file);
        }
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("no file but a folder: " + file);
        }
        return file;
    }

    private static Path folder(Path out) {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new IllegalArgumentException("--out is " + out + ", must be a folder or a new one");
        }
        return out;
    }

    private static Format format(String name) {
        try {
            return Format.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("--format is " + name + ", must be solomon, hhcrsp or millwright");
        }
    }

    static Engine engine(String name) {
        return switch (name) {
            case "millwright" -> new MillwrightEngine();
            case "ortools" -> new OrToolsEngine();
            case "jsprit" -> new JspritEngine();
            case "timefold" -> new TimefoldEngine();
            default -> throw new IllegalArgumentException("--engine names " + (name.isEmpty() ? "nothing between commas" : name)
                    + ", known are millwright, ortools, jsprit, timefold");
        };
    }

    private static long number(String option, String value, long least, long most) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(option + " is " + value + ", must be a whole number from " + least + " to " + most);
    }
}
