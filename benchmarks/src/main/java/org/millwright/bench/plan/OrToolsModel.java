package org.millwright.bench.plan;

import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.RoutingDimension;
import com.google.ortools.constraintsolver.RoutingIndexManager;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.Solver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.millwright.bench.plan.HomeCareInstance.Patient;
import org.millwright.bench.plan.RoutingInstance.Node;

/**
 * An instance in the terms of OR-Tools: node 0 is where all come from, node n the n-th stop.
 *
 * @param stops what stands behind nodes 1, 2, …
 */
record OrToolsModel(RoutingIndexManager manager, RoutingModel routing, List<Outcome.Stop> stops) {

    private static final String TIME = "time";

    static OrToolsModel of(RoutingInstance instance) {
        List<Node> nodes = instance.nodes();
        long[][] ways = WholeNumbers.ways(instance);
        var model = empty(java.util.stream.IntStream.range(1, nodes.size()).mapToObj(Outcome.Stop::at).toList(), instance.vehicles());
        RoutingModel routing = model.routing;
        routing.setArcCostEvaluatorOfAllVehicles(routing.registerTransitMatrix(ways));
        int load = routing.registerUnaryTransitVector(nodes.stream().mapToLong(Node::demand).toArray());
        routing.addDimension(load, 0, instance.capacity(), true, "load");
        Node depot = nodes.getFirst();
        RoutingDimension time = model.time(ways, nodes.stream().mapToLong(node -> node.service() * WholeNumbers.UNIT).toArray(),
                depot.due() * WholeNumbers.UNIT);
        for (int node = 1; node < nodes.size(); node++) {
            time.cumulVar(model.manager.nodeToIndex(node)).setRange(nodes.get(node).ready() * WholeNumbers.UNIT,
                    nodes.get(node).due() * WholeNumbers.UNIT);
        }
        return model;
    }

    /** Three times the cost: distance, lateness by soft upper bounds, and a dimension whose span is the largest lateness. */
    static OrToolsModel of(HomeCareInstance instance) {
        List<Outcome.Stop> stops = instance.stops();
        int[] places = java.util.stream.IntStream.concat(java.util.stream.IntStream.of(0), stops.stream().mapToInt(Outcome.Stop::node)).toArray();
        long[][] between = WholeNumbers.ways(instance.distances());
        long[][] ways = new long[places.length][places.length];
        long[] work = new long[places.length];
        long horizon = 0;
        for (int from = 0; from < places.length; from++) {
            long farthest = 0;
            for (int to = 0; to < places.length; to++) {
                ways[from][to] = between[places[from]][places[to]];
                farthest = Math.max(farthest, ways[from][to]);
            }
            work[from] = from == 0 ? 0 : WholeNumbers.of(instance.visit(stops.get(from - 1)).minutes());
            horizon += farthest + work[from];
        }
        horizon += WholeNumbers.of(instance.patients().stream().mapToDouble(Patient::due).max().orElse(0));
        var model = empty(stops, instance.caregivers().size());
        model.routing.setArcCostEvaluatorOfAllVehicles(model.routing.registerTransitMatrix(ways));
        RoutingDimension time = model.time(ways, work, horizon);
        model.routing.addDimension(model.routing.registerUnaryTransitVector(new long[places.length]), horizon, horizon, true, "lateness");
        RoutingDimension lateness = model.routing.getMutableDimension("lateness");
        lateness.setGlobalSpanCostCoefficient(1);
        for (int node = 1; node < places.length; node++) {
            model.visit(instance, node, time, lateness);
        }
        return model;
    }

    private static OrToolsModel empty(List<Outcome.Stop> stops, int vehicles) {
        var manager = new RoutingIndexManager(stops.size() + 1, vehicles, 0);
        return new OrToolsModel(manager, new RoutingModel(manager), stops);
    }

    private RoutingDimension time(long[][] ways, long[] work, long horizon) {
        long[][] transits = new long[ways.length][ways.length];
        for (int from = 0; from < ways.length; from++) {
            for (int to = 0; to < ways.length; to++) {
                transits[from][to] = ways[from][to] + work[from];
            }
        }
        routing.addDimension(routing.registerTransitMatrix(transits), horizon, horizon, false, TIME);
        return routing.getMutableDimension(TIME);
    }

    private void visit(HomeCareInstance instance, int node, RoutingDimension time, RoutingDimension lateness) {
        Outcome.Stop stop = stops.get(node - 1);
        Patient patient = instance.patients().get(stop.node() - 1);
        long index = manager.nodeToIndex(node);
        long due = WholeNumbers.of(patient.due());
        time.cumulVar(index).setMin(WholeNumbers.of(patient.ready()));
        time.setCumulVarSoftUpperBound(index, due, 1);
        routing.addVariableMinimizedByFinalizer(time.cumulVar(index));
        Solver solver = routing.solver();
        solver.addConstraint(solver.makeLessOrEqual(solver.makeSum(time.cumulVar(index), -due), lateness.cumulVar(index)));
        for (int caregiver = 0; caregiver < instance.caregivers().size(); caregiver++) {
            Set<String> abilities = instance.caregivers().get(caregiver).abilities();
            if (!abilities.contains(instance.visit(stop).service())) {
                routing.vehicleVar(index).removeValue(caregiver);
            }
        }
        if (stop.service() == 1) {
            both(patient, manager.nodeToIndex(node - 1), index, time);
        }
    }

    private void both(Patient patient, long first, long second, RoutingDimension time) {
        Solver solver = routing.solver();
        var apart = solver.makeDifference(time.cumulVar(second), time.cumulVar(first));
        solver.addConstraint(solver.makeGreaterOrEqual(apart, WholeNumbers.of(patient.least())));
        solver.addConstraint(solver.makeLessOrEqual(apart, WholeNumbers.of(patient.most())));
        solver.addConstraint(solver.makeNonEquality(routing.vehicleVar(first), routing.vehicleVar(second)));
    }

    List<List<Outcome.Stop>> tours(Assignment found) {
        RoutingDimension time = routing.getMutableDimension(TIME);
        List<List<Outcome.Stop>> tours = new ArrayList<>();
        for (int vehicle = 0; vehicle < routing.vehicles(); vehicle++) {
            List<Outcome.Stop> tour = new ArrayList<>();
            for (long at = found.value(routing.nextVar(routing.start(vehicle))); !routing.isEnd(at);
                    at = found.value(routing.nextVar(at))) {
                Outcome.Stop stop = stops.get(manager.indexToNode(at) - 1);
                tour.add(new Outcome.Stop(stop.node(), stop.service(), (double) found.min(time.cumulVar(at)) / WholeNumbers.UNIT));
            }
            tours.add(tour);
        }
        return tours;
    }

    /** Native memory, which no collector sees. */
    void delete() {
        routing.delete();
        manager.delete();
    }
}
