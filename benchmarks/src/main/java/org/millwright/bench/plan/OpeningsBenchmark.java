package org.millwright.bench.plan;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.rule.Codes;
import org.millwright.planner.rule.CrewSheet;
import org.millwright.planner.rule.Openings;
import org.millwright.planner.rule.Suitabilities;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** When each of 150 crews may do a package; the time is of one pair. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OpeningsBenchmark {

    private static final int CREWS = 150;

    private Problem problem;
    private Codes codes;
    private List<CrewSheet> sheets;
    private Suitabilities kept;
    private int next;

    @Setup
    public void make() {
        problem = new MadeUpZone(1).problem(CREWS, 600);
        codes = Codes.of(problem.crews());
        sheets = problem.crews().stream().map(crew -> CrewSheet.of(crew, codes)).toList();
        kept = new Suitabilities(problem.context(), codes);
    }

    /** Every rule asked of every crew. */
    @Benchmark
    @OperationsPerInvocation(CREWS)
    public int ofOneJob() {
        return count(new Openings(problem.packages().get(next()).job(), problem.context(), codes));
    }

    /** Other packages have asked for the same before. */
    @Benchmark
    @OperationsPerInvocation(CREWS)
    public int ofAJobLikeOthers() {
        return count(kept.openings(problem.packages().get(next()).job()));
    }

    private int next() {
        next = (next + 1) % problem.packages().size();
        return next;
    }

    private int count(Openings openings) {
        int count = 0;
        for (CrewSheet sheet : sheets) {
            count += openings.of(sheet, 20).size();
        }
        return count;
    }
}
