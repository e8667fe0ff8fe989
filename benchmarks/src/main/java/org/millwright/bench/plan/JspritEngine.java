package org.millwright.bench.plan;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.VehicleRoute;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TimeWindow;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.FastVehicleRoutingTransportCostsMatrix;
import com.graphhopper.jsprit.core.util.Solutions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.millwright.bench.plan.RoutingInstance.Node;

/**
 * jsprit's ruin and recreate on real distances, with its fast regret insertion. It has nothing for services that depend on
 * one another, and so takes no home care.
 */
final class JspritEngine implements Engine {

    @Override
    public String name() {
        return "jsprit";
    }

    @Override
    public boolean takes(Instance instance) {
        return instance instanceof RoutingInstance;
    }

    @Override
    public Outcome solve(Instance instance, Duration cpu, long seed) {
        long begun = CpuClock.nanos();
        long end = begun + cpu.toNanos();
        var cooling = new JspritCooling(begun, end);
        VehicleRoutingAlgorithm algorithm = Jsprit.Builder.newInstance(problem((RoutingInstance) instance))
                .setProperty(Jsprit.Parameter.FAST_REGRET, "true")
                .setCustomAcceptor(cooling)
                .setRandom(new Random(seed))
                .buildAlgorithm();
        algorithm.setMaxIterations(Integer.MAX_VALUE);
        AtomicLong iterations = new AtomicLong();
        algorithm.addTerminationCriterion(discovered -> {
            iterations.incrementAndGet();
            return CpuClock.nanos() >= end;
        });
        VehicleRoutingProblemSolution best = Solutions.bestOf(algorithm.searchSolutions());
        return new Outcome(best.getRoutes().stream().map(JspritEngine::tour).toList(), iterations.get(),
                CpuClock.secondsSince(begun));
    }

    private static List<Outcome.Stop> tour(VehicleRoute route) {
        return route.getActivities().stream().map(activity -> Outcome.Stop.at(activity.getLocation().getIndex())).toList();
    }

    private static VehicleRoutingProblem problem(RoutingInstance instance) {
        var builder = VehicleRoutingProblem.Builder.newInstance().setRoutingCost(ways(instance))
                .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE);
        Node depot = instance.nodes().getFirst();
        var type = VehicleTypeImpl.Builder.newInstance("vehicle").addCapacityDimension(0, Math.toIntExact(instance.capacity()))
                .setCostPerDistance(1).setFixedCost(0).build();
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            builder.addVehicle(VehicleImpl.Builder.newInstance("v" + vehicle).setType(type).setStartLocation(place(depot, 0))
                    .setEarliestStart(depot.ready()).setLatestArrival(depot.due()).build());
        }
        for (int customer = 1; customer < instance.nodes().size(); customer++) {
            Node node = instance.nodes().get(customer);
            builder.addJob(Service.Builder.newInstance(Integer.toString(customer)).setLocation(place(node, customer))
                    .addSizeDimension(0, Math.toIntExact(node.demand())).setServiceTime(node.service())
                    .setTimeWindow(TimeWindow.newInstance(node.ready(), node.due())).build());
        }
        return builder.build();
    }

    private static VehicleRoutingTransportCosts ways(RoutingInstance instance) {
        List<Node> nodes = instance.nodes();
        var matrix = FastVehicleRoutingTransportCostsMatrix.Builder.newInstance(nodes.size(), true);
        for (int from = 0; from < nodes.size(); from++) {
            for (int to = from; to < nodes.size(); to++) {
                double way = nodes.get(from).distance(nodes.get(to));
                matrix.addTransportTimeAndDistance(from, to, way, way);
            }
        }
        return matrix.build();
    }

    private static Location place(Node node, int index) {
        return Location.Builder.newInstance().setIndex(index).setId(Integer.toString(index))
                .setCoordinate(com.graphhopper.jsprit.core.util.Coordinate.newInstance(node.x(), node.y())).build();
    }
}
