package org.millwright.bench.plan;

import java.util.List;

/** The ten-thousandths that engines without fractions reckon in; ways are rounded up, so that what holds here holds on real ones. */
final class WholeNumbers {

    static final long UNIT = 10_000;

    private WholeNumbers() {
    }

    static long of(double value) {
        return Math.round(value * UNIT);
    }

    static long[][] ways(RoutingInstance instance) {
        List<RoutingInstance.Node> nodes = instance.nodes();
        double[][] ways = new double[nodes.size()][nodes.size()];
        for (int from = 0; from < ways.length; from++) {
            for (int to = 0; to < ways.length; to++) {
                ways[from][to] = nodes.get(from).distance(nodes.get(to));
            }
        }
        return ways(ways);
    }

    static long[][] ways(double[][] ways) {
        long[][] whole = new long[ways.length][ways.length];
        for (int from = 0; from < ways.length; from++) {
            for (int to = 0; to < ways.length; to++) {
                whole[from][to] = (long) Math.ceil(ways[from][to] * UNIT - 1e-7);
            }
        }
        return whole;
    }
}
