package org.millwright.bench.dcc;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.millwright.bench.dcc.Outcome.Result;

/** Expected and come, per step. */
final class Tally {

    static final String HEADER = "folder,step,expected_true_ok,expected_true_bad,expected_false_ok,expected_false_bad,skipped";

    /** {@code [expected to fail][as expected]} */
    private static final class Counts {
        private final int[][] judged = new int[2][2];
        private int skipped;
    }

    private final Map<Step, Counts> counts = new EnumMap<>(Step.class);
    private final List<String> bad = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Tally() {
        for (Step step : Step.values()) {
            counts.put(step, new Counts());
        }
    }

    void add(DccCase each) {
        each.unreadable().forEach(part -> remarks.add(each.name() + ": " + part));
        DccReader reader = new DccReader(each);
        for (Step step : Step.values()) {
            Boolean expected = each.expected().get(step);
            if (expected == null) {
                counts.get(step).skipped++;
            } else {
                add(each.name(), step, expected, reader.judge(step));
            }
        }
    }

    private void add(String name, Step step, boolean expected, Outcome outcome) {
        outcome.remarks().forEach(remark -> remarks.add(name + " " + step + ": " + remark));
        if (outcome.result() == Result.SKIPPED) {
            counts.get(step).skipped++;
            remarks.add(name + " " + step + ": expected " + expected + ", not judged: " + outcome.note());
            return;
        }
        boolean agrees = expected == (outcome.result() == Result.PASSED);
        counts.get(step).judged[expected ? 0 : 1][agrees ? 1 : 0]++;
        if (!agrees) {
            bad.add(name + " " + step + ": expected " + expected + ", was " + outcome.result() + " " + outcome.note());
        }
    }

    /** Lines of CSV. */
    List<String> lines(String folder) {
        return counts.entrySet().stream().map(each -> "%s,%s,%d,%d,%d,%d,%d".formatted(folder, each.getKey(),
                each.getValue().judged[0][1], each.getValue().judged[0][0], each.getValue().judged[1][1], each.getValue().judged[1][0],
                each.getValue().skipped)).toList();
    }

    List<String> bad() {
        return bad;
    }

    List<String> remarks() {
        return remarks;
    }

    void print(String folder, PrintStream out) {
        lines(folder).forEach(out::println);
        bad.forEach(each -> out.println("# bad: " + each));
        remarks.forEach(each -> out.println("# remark: " + each));
    }
}
