package org.millwright.bench.plan;

import com.graphhopper.jsprit.core.algorithm.acceptor.SolutionAcceptor;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import java.util.Collection;

/**
 * jsprit's own threshold accepting with its default settings (Schrimpf et al., Journal of Computational Physics 159, 2000),
 * cooled by the share of the CPU budget that is spent. The original counts 2,000 iterations, after which it would only
 * climb.
 */
final class JspritCooling implements SolutionAcceptor {

    /** As in {@code Jsprit.Builder}: a threshold of 3 % of the first cost, halved whenever 15 % of the search are spent. */
    private static final double FIRST_SHARE = 0.03;
    private static final double HALVED_EVERY = 0.15;

    private final long begun;
    private final long end;
    private double first = -1;

    JspritCooling(long begun, long end) {
        this.begun = begun;
        this.end = end;
    }

    @Override
    public boolean acceptSolution(Collection<VehicleRoutingProblemSolution> memory, VehicleRoutingProblemSolution found) {
        if (memory.isEmpty()) {
            return memory.add(found);
        }
        VehicleRoutingProblemSolution present = memory.iterator().next();
        if (first < 0) {
            first = present.getCost() * FIRST_SHARE;
        }
        double spent = (double) (CpuClock.nanos() - begun) / (end - begun);
        if (found.getCost() >= present.getCost() + first * Math.exp(-Math.log(2) * spent / HALVED_EVERY)) {
            return false;
        }
        memory.remove(present);
        return memory.add(found);
    }
}
