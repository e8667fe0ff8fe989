package org.millwright.bench.plan;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.InverseRelationShadowVariable;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import ai.timefold.solver.core.api.domain.variable.PreviousElementShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowSources;
import ai.timefold.solver.core.api.domain.variable.ShadowVariable;
import ai.timefold.solver.core.api.domain.variable.ShadowVariablesInconsistent;
import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.millwright.bench.plan.HomeCareInstance.Caregiver;
import org.millwright.bench.plan.HomeCareInstance.Patient;

/** Home care in the terms of Timefold; double services wait for one another through declared shadow variables. */
@PlanningSolution
public class TimefoldHomeCare {

    @PlanningEntityCollectionProperty
    public List<Round> rounds = new ArrayList<>();
    @PlanningEntityCollectionProperty
    @ValueRangeProvider
    public List<Service> services = new ArrayList<>();
    @PlanningScore
    public HardSoftScore score;

    static TimefoldHomeCare of(HomeCareInstance instance) {
        var problem = new TimefoldHomeCare();
        long[][] ways = WholeNumbers.ways(instance.distances());
        for (Outcome.Stop stop : instance.stops()) {
            var service = new Service(problem.services.size(), stop, instance, ways);
            if (stop.service() == 1) {
                service.doubles(problem.services.getLast());
            }
            problem.services.add(service);
        }
        for (Caregiver caregiver : instance.caregivers()) {
            problem.rounds.add(new Round(problem.rounds.size(), caregiver.abilities(), ways));
        }
        return problem;
    }

    List<List<Outcome.Stop>> rounds() {
        return rounds.stream().map(round -> round.services.stream().map(service -> new Outcome.Stop(service.place,
                service.number, service.start == null ? Double.NaN : (double) service.start / WholeNumbers.UNIT)).toList()).toList();
    }

    @PlanningEntity
    public static class Round {

        @PlanningId
        public int id;
        @PlanningListVariable
        public List<Service> services = new ArrayList<>();
        private Set<String> abilities;
        private long[][] ways;

        public Round() {
        }

        Round(int id, Set<String> abilities, long[][] ways) {
            this.id = id;
            this.abilities = abilities;
            this.ways = ways;
        }

        long distance() {
            long distance = 0;
            int here = 0;
            for (Service service : services) {
                distance += ways[here][service.place];
                here = service.place;
            }
            return distance + ways[here][0];
        }
    }

    @PlanningEntity
    public static class Service {

        @PlanningId
        public int id;
        @InverseRelationShadowVariable(sourceVariableName = "services")
        public Round round;
        @PreviousElementShadowVariable(sourceVariableName = "services")
        public Service previous;
        /** When its caregiver could begin, not waiting for the other one. */
        @ShadowVariable(supplierName = "able")
        public Long able;
        /** Of the first service of the patient. */
        @ShadowVariable(supplierName = "firstStart")
        public Long firstStart;
        @ShadowVariable(supplierName = "start")
        public Long start;
        /** True of services that wait for one another in a circle. */
        @ShadowVariablesInconsistent
        public boolean stuck;
        /** Both services of the same patient, none where there is one only. */
        public List<Service> patient;
        /** The same for both services of a patient, null where there is one. */
        public String pair;
        private Service other;
        private int place;
        private int number;
        private String ability;
        private long ready;
        private long due;
        private long work;
        private long least;
        private long most;
        private long[][] ways;

        public Service() {
        }

        Service(int id, Outcome.Stop stop, HomeCareInstance instance, long[][] ways) {
            Patient patient = instance.patients().get(stop.node() - 1);
            this.id = id;
            this.patient = List.of();
            this.place = stop.node();
            this.number = stop.service();
            this.ability = instance.visit(stop).service();
            this.ready = WholeNumbers.of(patient.ready());
            this.due = WholeNumbers.of(patient.due());
            this.work = WholeNumbers.of(instance.visit(stop).minutes());
            this.least = WholeNumbers.of(patient.least());
            this.most = WholeNumbers.of(patient.most());
            this.ways = ways;
        }

        private void doubles(Service first) {
            other = first;
            first.other = this;
            patient = List.of(first, this);
            first.patient = patient;
            pair = "patient " + place;
            first.pair = pair;
        }

        @ShadowSources({"round", "previous.start"})
        public Long able() {
            if (round == null || previous != null && previous.start == null) {
                return null;
            }
            long there = previous == null ? ways[0][place] : previous.start + previous.work + ways[previous.place][place];
            return Math.max(ready, there);
        }

        /** No earlier than the most before the second can begin; one value for both, which is what the key says. */
        @ShadowSources(value = {"able", "patient[].able"}, alignmentKey = "pair")
        public Long firstStart() {
            if (other == null || able == null || other.able == null) {
                return able;
            }
            return number == 0 ? Math.max(able, other.able - most) : Math.max(other.able, able - most);
        }

        @ShadowSources({"able", "firstStart"})
        public Long start() {
            return able == null || firstStart == null || number == 0 ? firstStart : (Long) Math.max(able, firstStart + least);
        }

        boolean unable() {
            return !round.abilities.contains(ability);
        }

        boolean alone() {
            return other != null && number == 0 && other.round == round;
        }

        long late() {
            return start == null ? 0 : Math.max(0, start - due);
        }
    }

    /** Skills, two caregivers for two services and no circles; then three times the cost. */
    public static class Rules implements ConstraintProvider {

        @Override
        public Constraint[] defineConstraints(ConstraintFactory from) {
            return new Constraint[] {
                from.forEachUnfiltered(Service.class).filter(service -> service.stuck).penalize(HardSoftScore.ONE_HARD)
                        .asConstraint("circle"),
                from.forEach(Service.class).filter(Service::unable).penalize(HardSoftScore.ONE_HARD).asConstraint("skill"),
                from.forEach(Service.class).filter(Service::alone).penalize(HardSoftScore.ONE_HARD).asConstraint("two"),
                from.forEach(Round.class).filter(round -> !round.services.isEmpty())
                        .penalize(HardSoftScore.ONE_SOFT, Round::distance).asConstraint("distance"),
                from.forEach(Service.class).filter(service -> service.late() > 0)
                        .penalize(HardSoftScore.ONE_SOFT, Service::late).asConstraint("late"),
                from.forEach(Service.class).filter(service -> service.late() > 0)
                        .groupBy(ConstraintCollectors.max(Service::late))
                        .penalize(HardSoftScore.ONE_SOFT, worst -> worst).asConstraint("latest")};
        }
    }
}
