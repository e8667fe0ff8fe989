package org.millwright.bench.entry;

import java.nio.file.Path;
import java.util.Locale;
import org.millwright.bench.Options;

/** The parts of {@code ./bench entry}, one line each. */
public final class EntryBench {

    private EntryBench() { }

    public static void main(String[] arguments) throws Exception {
        var options = Options.of(arguments, "filings");
        System.out.println("measure,size,p50_us,p99_us,worst_us,each_us");
        System.out.println(line("decision in process (clauses)", RuleCost.CLAUSES, RuleCost.measure(200_000)));
        System.out.println("measure,size,seconds,changed,heads,rate");
        for (int filings : options.numbers("filings", "100000")) {
            System.out.println(RoundBench.measure(filings, Path.of(System.getProperty("millwright.home", "."))));
        }
    }

    private static String line(String measure, int size, RuleCost.Cost cost) {
        return String.format(Locale.ROOT, "%s,%d,%.1f,%.1f,%.1f,%.1f", measure, size, cost.p50(), cost.p99(), cost.worst(), cost.mean());
    }
}
