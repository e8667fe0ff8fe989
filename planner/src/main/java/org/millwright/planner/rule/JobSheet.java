package org.millwright.planner.rule;

import java.util.List;
import org.millwright.planner.problem.HeadNeed;
import org.millwright.planner.problem.Job;

/**
 * A job with the names of its head lines looked up once for all crews.
 *
 * @param job         the job
 * @param trades      trade numbers by line
 * @param kinds       certificate kind numbers by line
 * @param heads       heads by line
 * @param tradeHeads  the same for lines that ask for a trade or merely for persons, else 0
 * @param paperHeads  the same for lines that ask for certificates, else 0
 * @param turns       shifts at its site
 */
record JobSheet(Job job, int[] trades, int[][] kinds, int[] heads, int[] tradeHeads, int[] paperHeads, TurnHours turns) {

    static JobSheet of(Job job, Codes codes) {
        List<HeadNeed> lines = job.requirements().heads();
        return new JobSheet(job,
                lines.stream().mapToInt(line -> codes.of(line.trade())).toArray(),
                lines.stream().map(line -> line.certificates().stream().mapToInt(codes::of).toArray())
                        .toArray(int[][]::new),
                lines.stream().mapToInt(HeadNeed::heads).toArray(),
                lines.stream().mapToInt(line -> line.trade().isEmpty() && !line.certificates().isEmpty()
                        ? 0 : line.heads()).toArray(),
                lines.stream().mapToInt(line -> line.certificates().isEmpty() ? 0 : line.heads()).toArray(), new TurnHours(job));
    }

    List<HeadNeed> lines() {
        return job.requirements().heads();
    }

    boolean distinctHeads() {
        return job.requirements().distinctHeads();
    }
}
