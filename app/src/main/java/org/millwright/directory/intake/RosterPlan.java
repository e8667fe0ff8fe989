package org.millwright.directory.intake;

import java.util.List;
import java.util.SortedSet;
import org.millwright.directory.roster.Problem;
import org.millwright.directory.roster.Severity;

/**
 * What taking a roster would do.
 *
 * @param problems of the file and of its rows against the register
 * @param doubtful credit codes of new installers that need an override
 */
record RosterPlan(List<SheetCount> counts, List<Problem> problems, List<Difference> differences, SortedSet<String> doubtful, Writes writes) {

    boolean clean() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    int rows() {
        return counts.stream().mapToInt(SheetCount::rows).sum();
    }
}
