package org.millwright.bench.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.millwright.bench.plan.HomeCareInstance.Patient;
import org.millwright.bench.plan.HomeCareInstance.Visit;
import org.millwright.bench.plan.RoutingInstance.Node;
import org.millwright.planner.Planner;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Interval;
import org.millwright.planner.search.Charges;
import org.millwright.planner.search.Link;
import org.millwright.planner.search.Model;
import org.millwright.planner.search.Progress;
import org.millwright.planner.search.Seeds;
import org.millwright.planner.search.Solution;
import org.millwright.planner.search.Task;
import org.millwright.planner.search.Team;
import org.millwright.planner.search.Terms;
import org.millwright.planner.search.WayTable;
import org.millwright.planner.stop.Stop;

/** Ours, with the settings it has everywhere. */
final class MillwrightEngine implements Engine {

    /** To one of a file's unit; routing takes ways to the nearest and times up, home care has no finer values. */
    private static final long ROUTING_UNITS = 10_000;
    private static final long HOME_CARE_UNITS = 1_000;

    private final int seeds;

    MillwrightEngine() {
        this(1);
    }

    /** @param seeds how many searches go side by side; the best of them counts */
    MillwrightEngine(int seeds) {
        this.seeds = seeds;
    }

    @Override
    public String name() {
        return "millwright";
    }

    @Override
    public boolean takes(Instance instance) {
        return true;
    }

    @Override
    public Outcome solve(Instance instance, Duration cpu, long seed) {
        LongSupplier clock = seeds == 1 ? CpuClock::nanos : System::nanoTime;   // a thread's own time says nothing of several
        long begun = clock.getAsLong();
        Stop stop = Stop.after(cpu, clock);
        List<Long> each = LongStream.range(seed, seed + seeds).boxed().toList();
        return switch (instance) {
            case RoutingInstance routing -> {
                Solution found = Seeds.best(model(routing), new int[0][], stop, each, Progress.NONE);
                yield new Outcome(tours(found), found.iterations(), seconds(clock, begun));
            }
            case ZoneInstance zone -> {
                AtomicLong iterations = new AtomicLong();
                Plan plan = new Planner().replan(zone.problem(), Plan.EMPTY, made -> {
                    iterations.accumulateAndGet(made, Math::max);
                    return stop.share(made);
                }, each, Progress.NONE);
                yield new Outcome(zone.tours(plan), iterations.get(), seconds(clock, begun), plan.unserved().size() + " unserved");
            }
            case HomeCareInstance homeCare -> {
                List<Outcome.Stop> services = services(homeCare);
                Solution found = Seeds.best(model(homeCare, services), new int[0][], stop, each, Progress.NONE);
                yield new Outcome(tours(found, services), found.iterations(), seconds(clock, begun));
            }
        };
    }

    private static double seconds(LongSupplier clock, long begun) {
        return (clock.getAsLong() - begun) / 1e9;
    }

    private static Model model(RoutingInstance instance) {
        List<Node> nodes = instance.nodes();
        int places = nodes.size();
        int[] distance = new int[places * places];
        int[] time = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                double way = nodes.get(from).distance(nodes.get(to)) * ROUTING_UNITS;
                distance[from * places + to] = (int) Math.round(way);
                time[from * places + to] = (int) Math.ceil(way - 1e-7);
            }
        }
        List<Task> tasks = new ArrayList<>();
        for (int node = 1; node < places; node++) {
            Node each = nodes.get(node);
            long work = each.service() * ROUTING_UNITS;
            Interval span = new Interval(each.ready() * ROUTING_UNITS, each.due() * ROUTING_UNITS + work);
            tasks.add(new Task(node, work, each.demand(), List.of(span), Interval.OPEN_END, 1));
        }
        Team vehicle = new Team(0, nodes.getFirst().ready() * ROUTING_UNITS, nodes.getFirst().due() * ROUTING_UNITS,
                instance.capacity(), 0);
        return new Model(new WayTable(places, distance, time), tasks, Collections.nCopies(instance.vehicles(), vehicle),
                List.of(), Terms.PLAIN, Charges.DISTANCE);
    }

    private static List<List<Outcome.Stop>> tours(Solution found) {
        return Arrays.stream(found.routes())
                .map(route -> Arrays.stream(route).mapToObj(task -> Outcome.Stop.at(task + 1)).toList()).toList();
    }

    private static List<Outcome.Stop> services(HomeCareInstance instance) {
        List<Outcome.Stop> services = new ArrayList<>();
        for (int patient = 0; patient < instance.patients().size(); patient++) {
            for (int service = 0; service < instance.patients().get(patient).services().size(); service++) {
                services.add(new Outcome.Stop(patient + 1, service, 0));
            }
        }
        return services;
    }

    private static Model model(HomeCareInstance instance, List<Outcome.Stop> services) {
        int places = instance.distances().length;
        int[] ways = new int[places * places];
        for (int from = 0; from < places; from++) {
            for (int to = 0; to < places; to++) {
                ways[from * places + to] = (int) units(instance.distances()[from][to]);
            }
        }
        List<Task> tasks = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (Outcome.Stop service : services) {
            Patient patient = instance.patients().get(service.node() - 1);
            long work = units(visit(instance, service).minutes());
            tasks.add(new Task(service.node(), work, 0, List.of(Interval.from(units(patient.ready()))),
                    units(patient.due()) + work, 1));
            if (service.service() == 1) {
                links.add(Link.between(tasks.size() - 2, tasks.size() - 1, units(patient.least()), units(patient.most())));
            }
        }
        List<Team> teams = new ArrayList<>();
        for (int caregiver = 0; caregiver < instance.caregivers().size(); caregiver++) {
            teams.add(new Team(0, 0, Interval.OPEN_END, 0, caregiver));
        }
        Terms able = new Terms() {
            @Override
            public List<Interval> spans(int task, int team) {
                Set<String> abilities = instance.caregivers().get(team).abilities();
                return abilities.contains(visit(instance, services.get(task)).service()) ? List.of(Interval.ALWAYS) : List.of();
            }
        };
        return new Model(new WayTable(places, ways, ways), tasks, teams, links, able, new Charges(1, 1, 1));
    }

    private static Visit visit(HomeCareInstance instance, Outcome.Stop service) {
        return instance.patients().get(service.node() - 1).services().get(service.service());
    }

    private static List<List<Outcome.Stop>> tours(Solution found, List<Outcome.Stop> services) {
        return Arrays.stream(found.routes()).map(route -> Arrays.stream(route).mapToObj(task -> new Outcome.Stop(
                services.get(task).node(), services.get(task).service(),
                (double) found.starts()[task] / HOME_CARE_UNITS)).toList()).toList();
    }

    private static long units(double value) {
        return Math.round(value * HOME_CARE_UNITS);
    }
}
