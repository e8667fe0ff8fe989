package org.millwright.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("slow")
class EnginesTest {

    private static final Duration CPU = Duration.ofMillis(400);

    static Stream<String> engines() {
        return Stream.of("millwright", "ortools", "jsprit", "timefold");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEngineRoutesATinyInstanceAtTheLeastCost(String name) {
        Finding finding = RoutingCheck.of(TinyInstances.ROUTING, solved(engine(name), TinyInstances.ROUTING));
        assertThat(finding).isEqualTo(new Finding(TinyInstances.ROUTING_COST, 2, List.of()));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyEngineThatTakesHomeCarePlansATinyInstanceAtTheLeastCost(String name) {
        Engine engine = engine(name);
        assertThat(engine.takes(TinyInstances.HOME_CARE)).isEqualTo(!name.equals("jsprit"));
        if (engine.takes(TinyInstances.HOME_CARE)) {
            Finding finding = HomeCareCheck.of(TinyInstances.HOME_CARE, solved(engine, TinyInstances.HOME_CARE));
            assertThat(finding.faults()).isEmpty();
            assertThat(finding.cost()).isCloseTo(TinyInstances.HOME_CARE_COST, within(1e-3));
        }
    }

    /** OR-Tools has its native library here for one kind of machine only. */
    private static Engine engine(String name) {
        Assumptions.assumeTrue(!name.equals("ortools") || System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64"), "skipped: no library of OR-Tools for this machine");
        return PlanOptions.engine(name);
    }

    private static Outcome solved(Engine engine, Instance instance) {
        return engine.solve(instance, CPU, 1);
    }
}
