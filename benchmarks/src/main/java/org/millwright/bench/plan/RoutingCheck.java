package org.millwright.bench.plan;

import java.util.ArrayList;
import java.util.List;
import org.millwright.bench.plan.Outcome.Stop;
import org.millwright.bench.plan.RoutingInstance.Node;

/**
 * Drives every route on real distances and counts what it costs in the convention of the DIMACS challenge: each way
 * truncated to one decimal.
 */
final class RoutingCheck {

    /** Of the sums of a hundred real distances. */
    private static final double ROUNDING = 1e-6;

    private final RoutingInstance instance;
    private final List<String> faults = new ArrayList<>();
    private final int[] visits;
    private double cost;
    private int teams;

    private RoutingCheck(RoutingInstance instance) {
        this.instance = instance;
        this.visits = new int[instance.nodes().size()];
    }

    static Finding of(RoutingInstance instance, Outcome outcome) {
        var check = new RoutingCheck(instance);
        outcome.tours().forEach(check::drive);
        for (int node = 1; node < check.visits.length; node++) {
            if (check.visits[node] != 1) {
                check.faults.add("customer " + node + " is visited " + check.visits[node] + " times, must be once");
            }
        }
        if (check.teams > instance.vehicles()) {
            check.faults.add(check.teams + " vehicles go out, at most " + instance.vehicles() + " may");
        }
        return new Finding(Math.round(check.cost * 10) / 10.0, check.teams, check.faults);
    }

    private void drive(List<Stop> tour) {
        if (tour.isEmpty()) {
            return;
        }
        teams++;
        Node depot = instance.nodes().getFirst();
        Node here = depot;
        double time = depot.ready();
        long load = 0;
        for (Stop stop : tour) {
            Node next = instance.nodes().get(stop.node());
            visits[stop.node()]++;
            cost += truncated(here, next);
            time = Math.max(next.ready(), time + here.distance(next));
            if (time > next.due() + ROUNDING) {
                faults.add("customer " + stop.node() + " is reached at " + time + ", due " + next.due());
            }
            time += next.service();
            load += next.demand();
            here = next;
        }
        cost += truncated(here, depot);
        time += here.distance(depot);
        if (time > depot.due() + ROUNDING) {
            faults.add("vehicle " + teams + " is back at " + time + ", due " + depot.due());
        }
        if (load > instance.capacity()) {
            faults.add("vehicle " + teams + " carries " + load + ", at most " + instance.capacity());
        }
    }

    private static double truncated(Node from, Node to) {
        return Math.floor(from.distance(to) * 10 + 1e-9) / 10;
    }
}
