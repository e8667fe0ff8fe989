package org.millwright.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CopiedPassTest {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final CopiedPass RULE = new CopiedPass(Duration.ofMinutes(15), Duration.ofMinutes(2));

    @ParameterizedTest
    @CsvSource({"ZONE,ZONE,0,true", "ZONE,ZONE,899,true", "ZONE,ZONE,-899,true", "ZONE,ZONE,900,false", "SITE,SITE,600,true", "ZONE,SITE,119,true", "ZONE,SITE,120,false",
            "SITE,LODGING,60,true", "SITE,LODGING,-600,false"})
    void nobodyIsThatFast(Gate.Kind from, Gate.Kind to, int seconds, boolean suspected) {
        var one = new CopiedPass.Sighting(HERE, from, NOON);
        assertThat(RULE.suspects(one, new CopiedPass.Sighting(THERE, to, NOON.plusSeconds(seconds)))).isEqualTo(suspected);
        assertThat(RULE.suspects(one, new CopiedPass.Sighting(HERE, from, NOON.plusSeconds(seconds)))).as("the same gate").isFalse();
    }

    @ParameterizedTest
    @CsvSource({"15,2,15", "1,5,5"})
    void nothingFurtherApartIsLookedAt(int same, int onward, int minutes) {
        assertThat(new CopiedPass(Duration.ofMinutes(same), Duration.ofMinutes(onward)).longest()).isEqualTo(Duration.ofMinutes(minutes));
    }
}
