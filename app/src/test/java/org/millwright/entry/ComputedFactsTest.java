package org.millwright.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.millwright.protocol.rule.FactValue;

/** Who is local comes from here: by home, by where the journey begins and by every place on it. */
class ComputedFactsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    private static OpenCases.Head head(String home, String origin) {
        var id = new UUID(1, 1);
        return new OpenCases.Head(id, 1, "F1", FilingState.FILED, id, id, id, id, origin, Filer.INSTALLER, NOW, NOW.plusSeconds(3600), NOW.plusSeconds(9000), NOW, "370613", home, true, false, null);
    }

    @ParameterizedTest(name = "home {0}, from {1} by way of {2}: local {3}, for {4}")
    @CsvSource({"370602, 370613, 370613, true, ''", "370602, 370613, 371002, false, 371002", "370602, 371002, 370613, false, 371002", "371002, 370613, 370613, false, ''"})
    void aLocalCrewThatHasTravelledIsNotLocal(String home, String origin, String stop, boolean local, String because) {
        var facts = new ComputedFacts(ZoneId.of("Asia/Shanghai"), List.of()).of(head(home, origin), List.of(new Filing.Stop("370613", LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 22)),
                new Filing.Stop(stop, LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 30))), NOW);
        assertThat(facts).filteredOn(it -> it.name().equals("filing.localCrew")).singleElement().satisfies(it -> {
            assertThat(it.value()).isEqualTo(new FactValue.Flag(local));
            assertThat(it.source().reference()).as("the place that says so").isEqualTo(because);
        });
    }
}
