package org.millwright.bench.plan;

import com.google.ortools.Loader;
import com.google.ortools.constraintsolver.Assignment;
import com.google.ortools.constraintsolver.FirstSolutionStrategy;
import com.google.ortools.constraintsolver.LocalSearchMetaheuristic;
import com.google.ortools.constraintsolver.RoutingModel;
import com.google.ortools.constraintsolver.RoutingSearchParameters;
import com.google.ortools.constraintsolver.main;
import com.google.ortools.util.OptionalBoolean;
import java.time.Duration;
import java.util.List;

/**
 * OR-Tools routing with guided local search, once from each of two first solutions, each with the whole budget; the better
 * counts and is named. Its own time limit is wall clock, so the search asks the thread's CPU clock through a limit of
 * ours, and the wall clock is only there for a thread that gets nothing to run on.
 */
final class OrToolsEngine implements Engine {

    private static final List<FirstSolutionStrategy.Value> FIRST_SOLUTIONS = List.of(
            FirstSolutionStrategy.Value.PATH_CHEAPEST_ARC, FirstSolutionStrategy.Value.PARALLEL_CHEAPEST_INSERTION);
    private static final int WALL_PER_CPU = 20;

    /** What a solved model says: its objective in its own units beside the tours. */
    private record Answer(long objective, Outcome outcome) {
    }

    @Override
    public String name() {
        return "ortools";
    }

    @Override
    public boolean takes(Instance instance) {
        return !(instance instanceof ZoneInstance);
    }

    @Override
    public Outcome solve(Instance instance, Duration cpu, long seed) {
        load();
        Answer best = null;
        for (FirstSolutionStrategy.Value first : FIRST_SOLUTIONS) {
            Answer answer = solve(instance, cpu, first);
            best = best == null || answer.objective < best.objective ? answer : best;
        }
        return best.outcome;
    }

    private static void load() {
        try {
            Loader.loadNativeLibraries();
        } catch (RuntimeException absent) {
            throw new IllegalStateException("OR-Tools is here with its library for Linux on x86-64 only; this is "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch"), absent);
        }
    }

    private static Answer solve(Instance instance, Duration cpu, FirstSolutionStrategy.Value first) {
        long begun = CpuClock.nanos();
        OrToolsModel model = switch (instance) {
            case RoutingInstance routing -> OrToolsModel.of(routing);
            case ZoneInstance zone -> throw new IllegalArgumentException("OR-Tools does not take " + zone.name());
            case HomeCareInstance homeCare -> OrToolsModel.of(homeCare);
        };
        try {
            RoutingModel routing = model.routing();
            long end = begun + cpu.toNanos();
            routing.addSearchMonitor(routing.solver().makeCustomLimit(() -> CpuClock.nanos() >= end));
            Assignment found = routing.solveWithParameters(parameters(instance, cpu, first));
            long neighbours = routing.solver().neighbors();
            return found == null
                    ? new Answer(Long.MAX_VALUE, new Outcome(List.of(), neighbours, CpuClock.secondsSince(begun), first + " finds none"))
                    : new Answer(found.objectiveValue(),
                            new Outcome(model.tours(found), neighbours, CpuClock.secondsSince(begun), first.name()));
        } finally {
            model.delete();
        }
    }

    /** Where services depend on one another, moves of single stops fail; only rebuilding whole parts gets anywhere. */
    private static RoutingSearchParameters parameters(Instance instance, Duration cpu, FirstSolutionStrategy.Value first) {
        RoutingSearchParameters.Builder parameters = main.defaultRoutingSearchParameters().toBuilder()
                .setFirstSolutionStrategy(first)
                .setLocalSearchMetaheuristic(LocalSearchMetaheuristic.Value.GUIDED_LOCAL_SEARCH)
                .setTimeLimit(com.google.protobuf.Duration.newBuilder().setSeconds(cpu.multipliedBy(WALL_PER_CPU).toSeconds()));
        if (instance instanceof HomeCareInstance) {
            parameters.getLocalSearchOperatorsBuilder().setUsePathLns(OptionalBoolean.BOOL_TRUE)
                    .setUseFullPathLns(OptionalBoolean.BOOL_TRUE).setUseRelocateNeighbors(OptionalBoolean.BOOL_TRUE);
        }
        return parameters.build();
    }
}
