package org.millwright.bench.plan;

import java.util.List;
import java.util.Set;
import org.millwright.bench.plan.HomeCareInstance.Caregiver;
import org.millwright.bench.plan.HomeCareInstance.Patient;
import org.millwright.bench.plan.HomeCareInstance.Visit;
import org.millwright.bench.plan.RoutingInstance.Node;

/** Small enough to see the best answer. */
final class TinyInstances {

    /** Two customers to the east, two to the north, two fit into a vehicle: out and back each way, 80 in all. */
    static final RoutingInstance ROUTING = new RoutingInstance("TINY", 3, 10, List.of(new Node(0, 0, 0, 0, 100, 0),
            new Node(10, 0, 5, 0, 90, 1), new Node(20, 0, 5, 0, 20, 1), new Node(0, 10, 5, 0, 90, 1), new Node(0, 20, 5, 50, 70, 1)));

    /**
     * Everything is 10 apart. Skills leave no choice of caregiver; both go to p2 first, where each is 6 late at best:
     * (40 + 30 + 12 + 6) / 3.
     */
    static final HomeCareInstance HOME_CARE = new HomeCareInstance("tiny.json",
            new double[][] {{0, 10, 10, 10}, {10, 0, 10, 10}, {10, 10, 0, 10}, {10, 10, 10, 0}},
            List.of(new Patient("p1", 0, 100, List.of(new Visit("s2", 5)), 0, 0),
                    new Patient("p2", 0, 4, List.of(new Visit("s1", 5), new Visit("s3", 5)), 0, 0),
                    new Patient("p3", 0, 200, List.of(new Visit("s2", 5), new Visit("s3", 5)), 20, 30)),
            List.of(new Caregiver("c1", Set.of("s1", "s2")), new Caregiver("c2", Set.of("s1", "s3"))));

    static final double ROUTING_COST = 80;
    static final double HOME_CARE_COST = 88 / 3.0;

    private TinyInstances() {
    }
}
