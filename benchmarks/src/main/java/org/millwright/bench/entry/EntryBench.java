package org.millwright.bench.entry;

import java.util.Locale;

/** The parts of {@code ./bench entry}, one line each. */
public final class EntryBench {

    private EntryBench() { }

    public static void main(String[] arguments) {
        System.out.println("measure,size,p50_us,p99_us,worst_us,each_us");
        System.out.println(line("decision in process (clauses)", RuleCost.CLAUSES, RuleCost.measure(200_000)));
    }

    private static String line(String measure, int size, RuleCost.Cost cost) {
        return String.format(Locale.ROOT, "%s,%d,%.1f,%.1f,%.1f,%.1f", measure, size, cost.p50(), cost.p99(), cost.worst(), cost.mean());
    }
}
