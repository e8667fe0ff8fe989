package org.millwright.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.millwright.bench.plan.RoutingInstance.Node;

class RoutingCheckTest {

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("2 1 / 3 4", "80.0 by 2, []"),
                arguments("2 1 / / 3 4", "80.0 by 2, []"),
                arguments("2 1 / 3", "60.0 by 2, [customer 4 is visited 0 times, must be once]"),
                arguments("2 1 / 3 4 / 1", "100.0 by 3, [customer 1 is visited 2 times, must be once]"),
                arguments("1 2 / 3 4", "80.0 by 2, [customer 2 is reached at 21.0, due 20]"),
                arguments("2 / 1 / 3 / 4", "120.0 by 4, [4 vehicles go out, at most 3 may]"),
                arguments("2 1 3 / 4", "94.1 by 2, [vehicle 1 carries 15, at most 10]"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void findsEachFault(String tours, String expected) {
        assertThat(said(TinyInstances.ROUTING, tours)).isEqualTo(expected);
    }

    @Test
    void findsAVehicleThatComesBackLate() {
        var far = new RoutingInstance("FAR", 1, 10, List.of(new Node(0, 0, 0, 0, 30, 0), new Node(10, 0, 5, 15, 20, 6)));
        assertThat(said(far, "1")).isEqualTo("20.0 by 1, [vehicle 1 is back at 31.0, due 30]");
    }

    @Test
    void countsEachWayTruncatedToOneDecimal() {
        var diagonal = new RoutingInstance("D", 1, 10, List.of(new Node(0, 0, 0, 0, 99, 0), new Node(1, 1, 5, 0, 99, 0)));
        assertThat(said(diagonal, "1")).isEqualTo("2.8 by 1, []");
    }

    private static String said(RoutingInstance instance, String tours) {
        List<List<Outcome.Stop>> stops = Arrays.stream(tours.split("/")).map(tour -> Arrays.stream(tour.strip().split(" "))
                .filter(word -> !word.isEmpty()).map(word -> Outcome.Stop.at(Integer.parseInt(word))).toList()).toList();
        Finding finding = RoutingCheck.of(instance, new Outcome(stops, 0, 0));
        return finding.cost() + " by " + finding.teams() + ", " + finding.faults();
    }
}
