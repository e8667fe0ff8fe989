package org.millwright.bench.dcc;

import java.util.List;

/**
 * What a step did with a case.
 *
 * @param note    why it failed or was skipped
 * @param remarks what no step judges: parts of the case that contradict each other, or what the standard forbids
 */
record Outcome(Result result, String note, List<String> remarks) {

    enum Result {
        PASSED, FAILED, SKIPPED
    }

    static Outcome passed(List<String> remarks) {
        return new Outcome(Result.PASSED, "", List.copyOf(remarks));
    }

    static Outcome failed(String why) {
        return new Outcome(Result.FAILED, why, List.of());
    }

    static Outcome skipped(String why) {
        return new Outcome(Result.SKIPPED, why, List.of());
    }
}
