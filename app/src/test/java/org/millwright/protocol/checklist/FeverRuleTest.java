package org.millwright.protocol.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** 37.3 °C, again after 5 min, two of three. The same table is put to the phone's script by {@code ChecksOnAPhoneTest}. */
class FeverRuleTest {

    static final String TABLE = "/fever-table.csv";

    private static final Instant BEGUN = Instant.parse("2022-04-20T00:00:00Z");
    private static final FeverRule RULE = new FeverRule(37.3, Duration.ofMinutes(5), 2, 3);

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, delimiter = ';', numLinesToSkip = 1)
    void judges(String measurements, FeverRule.State state, Integer again) {
        var answer = RULE.judge(read(measurements));
        assertThat(answer.state()).isEqualTo(state);
        assertThat(answer.again()).isEqualTo(again == null ? null : BEGUN.plus(Duration.ofMinutes(again)));
    }

    /** {@code 0=37.4 5=37.5}: minutes and degrees. */
    static List<FeverRule.Measurement> read(String text) {
        var measurements = new ArrayList<FeverRule.Measurement>();
        for (String one : text.strip().split(" ")) {
            String[] parts = one.split("=");
            measurements.add(new FeverRule.Measurement(BEGUN.plusSeconds(Math.round(Double.parseDouble(parts[0]) * 60)), Double.parseDouble(parts[1])));
        }
        return measurements;
    }
}
