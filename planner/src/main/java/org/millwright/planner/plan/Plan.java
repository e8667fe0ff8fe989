package org.millwright.planner.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.millwright.planner.problem.Bound;

/**
 * A plan of a zone.
 *
 * @param assignments by crew and start
 * @param unserved    ids of the packages that nobody does, sorted
 */
public record Plan(List<Assignment> assignments, List<String> unserved) {

    /** Nobody does anything. */
    public static final Plan EMPTY = new Plan(List.of(), List.of());

    public Plan {
        assignments = Bound.list("Plan", "assignments", assignments).stream().sorted(Comparator
                .comparing(Assignment::crewId).thenComparingLong(each -> each.span().startMinute())
                .thenComparing(Assignment::packageId)).toList();
        unserved = Bound.list("Plan", "unserved", unserved).stream().sorted().toList();
    }

    public List<Assignment> of(String packageId) {
        return assignments.stream().filter(each -> each.packageId().equals(packageId)).toList();
    }

    public List<Assignment> byCrew(String crewId) {
        return assignments.stream().filter(each -> each.crewId().equals(crewId)).toList();
    }

    /** The assignments of each package that somebody does, by crew; for those who ask about many. */
    public Map<String, List<Assignment>> byPackage() {
        return assignments.stream().collect(Collectors.groupingBy(Assignment::packageId));
    }

    /** The assignments of each crew that has any, by start. */
    public Map<String, List<Assignment>> byCrew() {
        return assignments.stream().collect(Collectors.groupingBy(Assignment::crewId));
    }

    /** The same with other assignments of a package; none makes it unserved. */
    public Plan with(String packageId, List<Assignment> others) {
        List<Assignment> all = new ArrayList<>(others);
        assignments.stream().filter(each -> !each.packageId().equals(packageId)).forEach(all::add);
        List<String> left = new ArrayList<>(unserved);
        left.remove(packageId);
        if (others.isEmpty()) {
            left.add(packageId);
        }
        return new Plan(all, left);
    }

    /** One line: each crew with its packages and spans, then what nobody does. */
    @Override
    public String toString() {
        String served = assignments.stream().collect(Collectors.groupingBy(Assignment::crewId, TreeMap::new,
                        Collectors.mapping(each -> each.packageId() + "@" + each.span(), Collectors.joining(" "))))
                .entrySet().stream().map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("; "));
        return (served.isEmpty() ? "nobody" : served)
                + (unserved.isEmpty() ? "" : " | unserved " + String.join(" ", unserved));
    }
}
