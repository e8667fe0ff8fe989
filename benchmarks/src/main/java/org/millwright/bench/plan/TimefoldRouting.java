package org.millwright.bench.plan;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.CascadingUpdateShadowVariable;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.List;
import org.millwright.bench.plan.RoutingInstance.Node;

/** Routing with windows in the terms of Timefold, which needs public classes with fields to write. */
@PlanningSolution
public class TimefoldRouting {

    @PlanningEntityCollectionProperty
    public List<Tour> tours = new ArrayList<>();
    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<Customer> customers = new ArrayList<>();
    @PlanningScore
    public HardSoftScore score;

    static TimefoldRouting of(RoutingInstance instance) {
        var problem = new TimefoldRouting();
        long[][] ways = WholeNumbers.ways(instance);
        for (int node = 1; node < instance.nodes().size(); node++) {
            problem.customers.add(new Customer(node, instance.nodes().get(node), ways));
        }
        for (int vehicle = 0; vehicle < instance.vehicles(); vehicle++) {
            problem.tours.add(new Tour(vehicle, instance, ways));
        }
        return problem;
    }

    List<List<Outcome.Stop>> tours() {
        return tours.stream().map(tour -> tour.customers.stream().map(customer -> Outcome.Stop.at(customer.node)).toList())
                .toList();
    }

    @PlanningEntity
    public static class Tour {

        @PlanningId
        public int number;
        @PlanningListVariable
        public List<Customer> customers = new ArrayList<>();
        private long capacity;
        private long begin;
        private long end;
        private long[][] ways;

        public Tour() {
        }

        Tour(int number, RoutingInstance instance, long[][] ways) {
            this.number = number;
            this.capacity = instance.capacity();
            this.begin = instance.nodes().getFirst().ready() * WholeNumbers.UNIT;
            this.end = instance.nodes().getFirst().due() * WholeNumbers.UNIT;
            this.ways = ways;
        }

        long overload() {
            long load = 0;
            for (Customer customer : customers) {
                load += customer.demand;
            }
            return Math.max(0, load - capacity);
        }

        long distance() {
            long distance = 0;
            int here = 0;
            for (Customer customer : customers) {
                distance += ways[here][customer.node];
                here = customer.node;
            }
            return distance + ways[here][0];
        }

        long lateHome() {
            Customer last = customers.isEmpty() ? null : customers.getLast();
            return last == null || last.start == null ? 0 : Math.max(0, last.start + last.work + ways[last.node][0] - end);
        }
    }

    @PlanningEntity
    public static class Customer {

        @PlanningId
        public int node;
        @InverseRelationShadowVariable(sourceVariableName = "customers")
        public Tour tour;
        @PreviousElementShadowVariable(sourceVariableName = "customers")
        public Customer previous;
        @CascadingUpdateShadowVariable(targetMethodName = "begin")
        public Long start;
        private long demand;
        private long ready;
        private long due;
        private long work;
        private long[][] ways;

        public Customer() {
        }

        Customer(int node, Node from, long[][] ways) {
            this.node = node;
            this.demand = from.demand();
            this.ready = from.ready() * WholeNumbers.UNIT;
            this.due = from.due() * WholeNumbers.UNIT;
            this.work = from.service() * WholeNumbers.UNIT;
            this.ways = ways;
        }

        public void begin() {
            if (tour == null) {
                start = null;
            } else {
                start = Math.max(ready, previous == null ? tour.begin + ways[0][node]
                        : previous.start + previous.work + ways[previous.node][node]);
            }
        }

        long late() {
            return start == null ? 0 : Math.max(0, start - due);
        }
    }

    /** Loads and windows first, then the distance. */
    public static class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory from) {
            return new Constraint[] {
                from.forEach(Tour.class).filter(tour -> tour.overload() > 0).penalize(HardSoftScore.ONE_HARD, Tour::overload)
                        .asConstraint("load"),
                from.forEach(Customer.class).filter(customer -> customer.late() > 0)
                        .penalize(HardSoftScore.ONE_HARD, Customer::late).asConstraint("window"),
                from.forEach(Tour.class).filter(tour -> tour.lateHome() > 0).penalize(HardSoftScore.ONE_HARD, Tour::lateHome)
                        .asConstraint("return"),
                from.forEach(Tour.class).filter(tour -> !tour.customers.isEmpty())
                        .penalize(HardSoftScore.ONE_SOFT, Tour::distance).asConstraint("distance")};
        }
    }
}
