package org.millwright.demand.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.millwright.planner.Roster;

class PricesTest {

    @Test
    void aPriceNobodyCanMeanIsNone() {
        var labels = Map.of("usual", label(300_000L), "mistyped", label(Long.MAX_VALUE), "none", label(null), "nothing", label(0L));
        var crews = new ZoneRoster(Roster.of(List.of()), labels, LocalDate.EPOCH, ZoneId.of("Asia/Shanghai"));
        assertThat(new Prices(Map.of("asked", 500_000L), 3).of(crews)).isEqualTo(Map.of("usual", 900_000L, "asked", 500_000L));
    }

    private static CrewLabel label(Long dayPriceFen) {
        return new CrewLabel(UUID.randomUUID(), "1班", UUID.randomUUID(), "海岳机电", dayPriceFen);
    }
}
