package org.millwright.bench.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.millwright.planner.plan.Assignment;
import org.millwright.planner.plan.Plan;
import org.millwright.planner.problem.Crew;
import org.millwright.planner.problem.Problem;
import org.millwright.planner.problem.WorkPackage;

/**
 * A zone's problem. A tour is a crew's, in the problem's order; node 1 is the first package, starts are minutes.
 *
 * @param name of the file without its ending
 */
record ZoneInstance(String name, Problem problem) implements Instance {

    /** @throws IllegalArgumentException when the file holds no such problem */
    static ZoneInstance read(Path file) {
        return new ZoneInstance(file.getFileName().toString().replaceFirst("\\.json$", ""), ZoneFile.read(file));
    }

    List<List<Outcome.Stop>> tours(Plan plan) {
        Map<String, Integer> nodes = new HashMap<>();
        problem.packages().forEach(each -> nodes.put(each.id(), nodes.size() + 1));
        Map<String, List<Assignment>> byCrew = plan.byCrew();
        List<List<Outcome.Stop>> tours = new ArrayList<>();
        for (Crew crew : problem.crews()) {
            tours.add(byCrew.getOrDefault(crew.id(), List.of()).stream()
                    .sorted(Comparator.comparingLong(each -> each.span().startMinute()))
                    .map(each -> new Outcome.Stop(nodes.get(each.packageId()), 0, each.span().startMinute())).toList());
        }
        return tours;
    }

    /** The plan that tours make: packages of which nobody takes part are unserved. */
    Plan plan(List<List<Outcome.Stop>> tours) {
        TreeSet<String> unserved = new TreeSet<>();
        problem.packages().forEach(each -> unserved.add(each.id()));
        List<Assignment> assignments = new ArrayList<>();
        for (int tour = 0; tour < tours.size(); tour++) {
            Crew crew = problem.crews().get(tour);
            for (Outcome.Stop stop : tours.get(tour)) {
                WorkPackage each = problem.packages().get(stop.node() - 1);
                each.spanOf(crew, (long) stop.start()).ifPresent(span -> {
                    assignments.add(new Assignment(each.id(), crew.id(), span));
                    unserved.remove(each.id());
                });
            }
        }
        return new Plan(assignments, List.copyOf(unserved));
    }
}
