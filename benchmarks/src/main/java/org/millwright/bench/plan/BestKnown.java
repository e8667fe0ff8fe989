package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The best costs that anybody published, by instance. */
record BestKnown(Map<String, Double> costs) {

    /** Where a table is absent its instances have no gap. */
    static BestKnown read(Path data) throws IOException {
        Map<String, Double> costs = new HashMap<>();
        column(data.resolve("dimacs-bks.csv"), 1, costs);
        column(data.resolve("hhcrsp/best-known.csv"), 4, costs);
        return new BestKnown(costs);
    }

    private static void column(Path file, int column, Map<String, Double> into) throws IOException {
        if (Files.isReadable(file)) {
            Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).filter(cells -> cells.length > column)
                    .forEach(cells -> into.put(cells[0].toUpperCase(Locale.ROOT), Double.valueOf(cells[column])));
        }
    }

    /** Null when none is known. */
    Double of(String instance) {
        return costs.get(instance.toUpperCase(Locale.ROOT));
    }
}
