package org.millwright.bench.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.millwright.bench.plan.HomeCareInstance.Caregiver;
import org.millwright.bench.plan.HomeCareInstance.Patient;
import org.millwright.bench.plan.Outcome.Stop;

/** Follows every caregiver through the starts that the solution states. Cost = (distance + total + largest tardiness) / 3. */
final class HomeCareCheck {

    /** The solution's times are whole thousandths. */
    private static final double ROUNDING = 2e-3;

    private record Visited(int caregiver, double start) {
    }

    private final HomeCareInstance instance;
    private final List<String> faults = new ArrayList<>();
    private final Map<List<Integer>, Visited> visited = new HashMap<>();
    private double distance;
    private double tardiness;
    private double largest;
    private int teams;

    private HomeCareCheck(HomeCareInstance instance) {
        this.instance = instance;
    }

    static Finding of(HomeCareInstance instance, Outcome outcome) {
        var check = new HomeCareCheck(instance);
        if (outcome.tours().size() != instance.caregivers().size()) {
            check.faults.add(outcome.tours().size() + " tours, must be one for each of " + instance.caregivers().size());
        }
        for (int caregiver = 0; caregiver < Math.min(outcome.tours().size(), instance.caregivers().size()); caregiver++) {
            check.follow(caregiver, outcome.tours().get(caregiver));
        }
        for (int patient = 1; patient <= instance.patients().size(); patient++) {
            check.served(patient, instance.patients().get(patient - 1));
        }
        return new Finding((check.distance + check.tardiness + check.largest) / 3, check.teams, check.faults);
    }

    private void follow(int number, List<Stop> tour) {
        Caregiver caregiver = instance.caregivers().get(number);
        teams += tour.isEmpty() ? 0 : 1;
        int here = 0;
        double time = 0;
        for (Stop stop : tour) {
            Patient patient = instance.patients().get(stop.node() - 1);
            var visit = patient.services().get(stop.service());
            double way = instance.distances()[here][stop.node()];
            distance += way;
            if (!(stop.start() >= Math.max(time + way, patient.ready()) - ROUNDING)) { // so that no start at all is a fault too
                faults.add(caregiver.id() + " begins with " + patient.id() + " at " + stop.start() + ", is there at "
                        + (time + way) + ", and it may begin at " + patient.ready());
            }
            if (!caregiver.abilities().contains(visit.service())) {
                faults.add(caregiver.id() + " does " + visit.service() + " for " + patient.id() + " and is not able to");
            }
            if (visited.put(List.of(stop.node(), stop.service()), new Visited(number, stop.start())) != null) {
                faults.add(patient.id() + " has service " + stop.service() + " more than once");
            }
            double late = Math.max(0, stop.start() - patient.due());
            tardiness += late;
            largest = Math.max(largest, late);
            time = stop.start() + visit.minutes();
            here = stop.node();
        }
        distance += instance.distances()[here][0];
    }

    private void served(int number, Patient patient) {
        for (int service = 0; service < patient.services().size(); service++) {
            if (!visited.containsKey(List.of(number, service))) {
                faults.add(patient.id() + " misses service " + service);
                return;
            }
        }
        if (patient.services().size() == 2) {
            Visited first = visited.get(List.of(number, 0));
            Visited second = visited.get(List.of(number, 1));
            double apart = second.start() - first.start();
            if (!(apart >= patient.least() - ROUNDING && apart <= patient.most() + ROUNDING)) {
                faults.add(patient.id() + " has its second service " + apart + " after the first, must be "
                        + patient.least() + " to " + patient.most());
            }
            if (first.caregiver() == second.caregiver()) {
                faults.add(patient.id() + " has both services by one caregiver");
            }
        }
    }
}
