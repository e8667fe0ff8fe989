package org.millwright.bench.plan;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.impl.solver.DefaultSolver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Timefold's community edition as its vehicle routing examples have it: a list variable, arrival times as shadow variables,
 * constraint streams, its default construction, late acceptance. It asks the time of a clock it is given, so it is given
 * the CPU clock of the thread.
 */
final class TimefoldEngine implements Engine {

    @Override
    public String name() {
        return "timefold";
    }

    @Override
    public boolean takes(Instance instance) {
        return !(instance instanceof ZoneInstance);
    }

    @Override
    public Outcome solve(Instance instance, Duration cpu, long seed) {
        long begun = CpuClock.nanos();
        return switch (instance) {
            case RoutingInstance routing -> {
                var solver = solver(config(seed).withSolutionClass(TimefoldRouting.class)
                        .withEntityClasses(TimefoldRouting.Tour.class, TimefoldRouting.Customer.class)
                        .withConstraintProviderClass(TimefoldRouting.Rules.class), TimefoldRouting.class, cpu, begun);
                TimefoldRouting found = solver.solve(TimefoldRouting.of(routing));
                yield new Outcome(found.tours(), solver.getMoveEvaluationCount(), CpuClock.secondsSince(begun));
            }
            case ZoneInstance zone -> throw new IllegalArgumentException("Timefold does not take " + zone.name());
            case HomeCareInstance homeCare -> {
                var solver = solver(config(seed).withSolutionClass(TimefoldHomeCare.class)
                        .withEntityClasses(TimefoldHomeCare.Round.class, TimefoldHomeCare.Service.class)
                        .withConstraintProviderClass(TimefoldHomeCare.Rules.class), TimefoldHomeCare.class, cpu, begun);
                TimefoldHomeCare found = solver.solve(TimefoldHomeCare.of(homeCare));
                yield new Outcome(found.rounds(), solver.getMoveEvaluationCount(), CpuClock.secondsSince(begun));
            }
        };
    }

    private static SolverConfig config(long seed) {
        return new SolverConfig(new CpuTime())
                .withRandomSeed(seed)
                .withPhases(new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig().withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE));
    }

    private static <S> DefaultSolver<S> solver(SolverConfig config, Class<S> solution, Duration cpu, long begun) {
        Duration left = Duration.ofMillis(cpu.minusNanos(CpuClock.nanos() - begun).toMillis());
        SolverFactory<S> factory = SolverFactory.create(config.withTerminationSpentLimit(left));
        return (DefaultSolver<S>) factory.buildSolver();
    }

    private static final class CpuTime extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plusNanos(CpuClock.nanos());
        }
    }
}
