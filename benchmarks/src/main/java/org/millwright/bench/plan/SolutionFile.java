package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code NAME.ENGINE.sol}: a line for each route, customer numbers in file order, or for home care
 * {@code caregiver: patient/service@start …}.
 */
final class SolutionFile {

    private SolutionFile() {
    }

    static void write(Path folder, Instance instance, String engine, Outcome outcome) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int tour = 0; tour < outcome.tours().size(); tour++) {
            if (!outcome.tours().get(tour).isEmpty()) {
                lines.add(line(instance, tour, outcome.tours().get(tour)));
            }
        }
        Files.createDirectories(folder);
        Files.write(folder.resolve(instance.name().replaceFirst("\\.json$", "") + "." + engine + ".sol"), lines);
    }

    private static String line(Instance instance, int tour, List<Outcome.Stop> stops) {
        return switch (instance) {
            case ZoneInstance zone -> zone.problem().crews().get(tour).id() + ": " + stops.stream()
                    .map(stop -> zone.problem().packages().get(stop.node() - 1).id() + "@" + (long) stop.start())
                    .collect(Collectors.joining(" "));
            case RoutingInstance routing -> stops.stream().map(stop -> Integer.toString(stop.node()))
                    .collect(Collectors.joining(" "));
            case HomeCareInstance homeCare -> homeCare.caregivers().get(tour).id() + ": " + stops.stream()
                    .map(stop -> {
                        var patient = homeCare.patients().get(stop.node() - 1);
                        return String.format(Locale.ROOT, "%s/%s@%.3f", patient.id(),
                                patient.services().get(stop.service()).service(), stop.start());
                    }).collect(Collectors.joining(" "));
        };
    }
}
