package org.millwright.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstancesTest {

    private static final Path DATA = Path.of(System.getProperty("millwright.data", "../../shared/data"));

    @TempDir
    Path folder;

    @Test
    void readsSolomonsFormat() throws IOException {
        Path file = Files.writeString(folder.resolve("t1.txt"), """
                T1

                VEHICLE
                NUMBER     CAPACITY
                  3         200

                CUSTOMER
                CUST NO.  XCOORD.    YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME

                    0      40         50          0          0       1236          0
                    1      45         68         10        912        967         90
                """);
        assertThat(RoutingInstance.read(file)).hasToString("RoutingInstance[name=T1, vehicles=3, capacity=200, nodes=["
                + "Node[x=40.0, y=50.0, demand=0, ready=0, due=1236, service=0], "
                + "Node[x=45.0, y=68.0, demand=10, ready=912, due=967, service=90]]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 200\n", "0 40 50 0 0 1236 0\n1 45 68 10 912 967 90\n", "{\"patients\": []}"})
    void refusesWhatIsNoRouting(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), text);
        assertThatThrownBy(() -> RoutingInstance.read(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file + ": no fleet or no customers in Solomon's format");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 45 68 10 912 967         | 5: \"1 45 68 10 912 967\" is no customer, must be 7 numbers",
        "1 45 68 1e1 912 967 90     | 5: \"1 45 68 1e1 912 967 90\" is no customer, must be 7 numbers",
        "2 45 68 10 912 967 90      | 5: CUST NO. is 2, must be 1",
        "1 45 68 -10 912 967 90     | 5: DEMAND is -10, must be from 0 to 100000000",
        "1 45 68 10.5 912 967 90    | 5: DEMAND is 10.5, must be a whole number",
        "1 45 68 10 968 967 90      | 5: READY TIME is 968, must be from 0 to 967",
        "1 45 68 10 912 1000000000000000000000 90 | 5: DUE DATE is 1000000000000000000000, must be from 0 to 100000000"})
    void refusesALineThatIsWrong(String line, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("t.txt"), "101\n3 200\nCUST NO.\n0 40 50 0 0 1236 0\n" + line + "\n");
        assertThatThrownBy(() -> RoutingInstance.read(file)).isInstanceOf(IllegalArgumentException.class).hasMessage(file + ": line " + expected);
    }

    @Test
    void readsHomeCare() throws IOException {
        Path file = Files.writeString(folder.resolve("h.json"), """
                {"distances": [[0, 1.5, 2], [1.5, 0, 3], [2, 3, 0]],
                 "patients": [
                   {"id": "p1", "time_window": [3, 4], "required_caregivers": [{"service": "s1", "duration": 5}]},
                   {"id": "p2", "time_window": [5, 6], "required_caregivers": [{"service": "s1", "duration": 5}, {"service": "s2", "duration": 6}],
                    "synchronization": {"type": "sequential", "distance": [7, 8]}}],
                 "caregivers": [{"id": "c1", "abilities": ["s2", "s1"]}]}
                """);
        HomeCareInstance read = HomeCareInstance.read(file);
        assertThat(read.distances()).isDeepEqualTo(new double[][] {{0, 1.5, 2}, {1.5, 0, 3}, {2, 3, 0}});
        assertThat(read.patients()).hasToString("[Patient[id=p1, ready=3.0, due=4.0, services=[Visit[service=s1, minutes=5.0]], "
                + "least=0.0, most=0.0], Patient[id=p2, ready=5.0, due=6.0, services=[Visit[service=s1, minutes=5.0], "
                + "Visit[service=s2, minutes=6.0]], least=7.0, most=8.0]]");
        assertThat(read.caregivers()).hasToString("[Caregiver[id=c1, abilities=[s1, s2]]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[0, 4]   | -5    | s1 | duration is -5, must be a number from 0 to 100000000",
        "[0, 'x'] | 5     | s1 | time_window is 'x', must be a number from 0 to 100000000",
        "[0, 4]   | 1e999 | s1 | duration is",
        "[0, 4]   | 5     | s9 | patient p1 needs s9, which no caregiver is able to do"})
    void refusesHomeCareThatIsWrong(String window, String duration, String service, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("h.json"), "{'distances': [[0, 1], [1, 0]], 'patients': [{'id': 'p1', 'time_window': %s, 'required_caregivers': [{'service': '%s', 'duration': %s}]}], "
                .formatted(window, service, duration).replace('\'', '"') + "\"caregivers\": [{\"id\": \"c1\", \"abilities\": [\"s1\"]}]}");
        assertThatThrownBy(() -> HomeCareInstance.read(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": no home care, " + expected.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C101", "{}", "{\"distances\": [[0]], \"patients\": [], \"caregivers\": []}",
        "{\"distances\": [[0, 1]], \"patients\": [{\"id\": \"p1\"}], \"caregivers\": []}"})
    void refusesWhatIsNoHomeCare(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("h.json"), text);
        assertThatThrownBy(() -> HomeCareInstance.read(file)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + ": no home care");
    }

    @ParameterizedTest
    @CsvSource({"solomon/C101.txt, 100, 827.3", "homberger/r1_4_1.txt, 400, 10305.8"})
    void readsPublicRouting(String name, int customers, double best) throws IOException {
        present(name);
        RoutingInstance read = RoutingInstance.read(DATA.resolve(name));
        assertThat(read.customers()).isEqualTo(customers);
        assertThat(BestKnown.read(DATA).of(read.name())).isEqualTo(best);
    }

    @Test
    void readsPublicHomeCare() throws IOException {
        present("hhcrsp/InstanzCPLEX_HCSRP_10_1.json");
        HomeCareInstance read = HomeCareInstance.read(DATA.resolve("hhcrsp/InstanzCPLEX_HCSRP_10_1.json"));
        assertThat(read.patients()).hasSize(10);
        assertThat(read.caregivers()).hasSize(3);
        assertThat(BestKnown.read(DATA).of(read.name())).isEqualTo(218.199);
    }

    private static void present(String name) {
        Assumptions.assumeTrue(Files.isReadable(DATA.resolve(name)), () -> "skipped: no " + DATA.resolve(name).toAbsolutePath());
    }
}
